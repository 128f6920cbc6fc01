import numpy as np
from skimage import filters, measure

image = np.zeros((20, 20))
image[5:15, 5:15] = 1.0
edges = filters.sobel(image)
print(int((edges > 0.1).sum()), measure.label(image > 0.5).max())
