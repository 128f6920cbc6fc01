import numpy as np
import quantities as pq
import unyt

print((3 * pq.m + 20 * pq.cm).rescale("cm"))
length = unyt.unyt_array([1, 2], "km")
print(length.to("m"), (2 * unyt.g * unyt.m / unyt.s**2).in_units("N"))
