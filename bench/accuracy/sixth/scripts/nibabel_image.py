import nibabel
import numpy as np

image = nibabel.Nifti1Image(np.zeros((2, 3, 4), dtype=np.int16), np.eye(4))
print(image.shape, image.header.get_zooms(), nibabel.aff2axcodes(image.affine))
