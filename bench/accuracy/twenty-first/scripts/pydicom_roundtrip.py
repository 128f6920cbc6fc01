import io

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage

meta = FileMetaDataset()
meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
meta.MediaStorageSOPInstanceUID = "1.2.3.4"
meta.TransferSyntaxUID = ExplicitVRLittleEndian
data = Dataset()
data.file_meta = meta
data.PatientName = "Doe^Jane"
data.PatientID = "17"
data.Rows = data.Columns = 2
data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
data.BitsAllocated = data.BitsStored = 8
data.HighBit, data.PixelRepresentation = 7, 0
data.PixelData = bytes([0, 64, 128, 255])
item = Dataset()
item.CodeValue = "T-1"
data.ProcedureCodeSequence = Sequence([item])
sink = io.BytesIO()
pydicom.dcmwrite(sink, data, enforce_file_format=True)
back = pydicom.dcmread(io.BytesIO(sink.getvalue()))
print(back.PatientName.family_name, back.PatientID, back.ProcedureCodeSequence[0].CodeValue)
print(back.pixel_array.tolist())
print(back["PatientName"].VR, pydicom.datadict.keyword_for_tag(0x00280010))
print(sorted(back.to_json_dict())[:3])
