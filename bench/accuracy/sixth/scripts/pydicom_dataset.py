from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

data = Dataset()
data.PatientName = "Test^Ann"
data.Rows = 4
meta = FileMetaDataset()
meta.TransferSyntaxUID = ExplicitVRLittleEndian
data.file_meta = meta
print(data.PatientName.family_name, meta.TransferSyntaxUID.name)
