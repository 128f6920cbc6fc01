import imagehash
from PIL import Image

picture = Image.radial_gradient("L")
print(imagehash.average_hash(picture) - imagehash.average_hash(picture.rotate(90)))
print(imagehash.phash(picture))
