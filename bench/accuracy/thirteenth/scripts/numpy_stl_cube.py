"""Make a cube mesh, turn it, save and load it as STL."""
import math
import os
import tempfile

import numpy as np
from stl import Mode, mesh

vertices = np.array(
    [[-1, -1, -1], [1, -1, -1], [1, 1, -1], [-1, 1, -1], [-1, -1, 1], [1, -1, 1], [1, 1, 1], [-1, 1, 1]]
)
faces = np.array(
    [
        [0, 3, 1], [1, 3, 2], [0, 4, 7], [0, 7, 3], [4, 5, 6], [4, 6, 7],
        [5, 1, 2], [5, 2, 6], [2, 3, 6], [3, 7, 6], [0, 1, 5], [0, 5, 4],
    ]
)
cube = mesh.Mesh(np.zeros(faces.shape[0], dtype=mesh.Mesh.dtype))
for i, face in enumerate(faces):
    for j in range(3):
        cube.vectors[i][j] = vertices[face[j], :]

volume, cog, inertia = cube.get_mass_properties()
print("volume", round(float(volume), 3), "closed", bool(cube.is_closed()))
cube.rotate([0.0, 0.0, 0.5], math.radians(45))
cube.translate([2, 0, 0])
print("bounds", np.round(cube.min_, 2), np.round(cube.max_, 2))

with tempfile.TemporaryDirectory() as folder:
    for mode in (Mode.ASCII, Mode.BINARY):
        path = os.path.join(folder, f"cube-{mode.name}.stl")
        cube.save(path, mode=mode)
        print(mode.name, len(mesh.Mesh.from_file(path).vectors))
