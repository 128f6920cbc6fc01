"""Geometry without a window: clip, measure, sample, save with PyVista."""
import os
import tempfile

import numpy as np
import pyvista as pv

sphere = pv.Sphere(radius=1.0, theta_resolution=40, phi_resolution=40)
sphere["height"] = sphere.points[:, 2]
half = sphere.clip("z", invert=False)
print("area", round(sphere.area, 2), "volume", round(sphere.volume, 2))
print("half", half.n_points < sphere.n_points, half.bounds[4] > -1e-6)

grid = pv.ImageData(dimensions=(11, 11, 11), spacing=(0.2, 0.2, 0.2), origin=(-1, -1, -1))
grid.point_data["r"] = np.linalg.norm(grid.points, axis=1)
inside = grid.threshold(0.8, scalars="r", invert=True)
contours = grid.contour([0.5], scalars="r")
print("cells", inside.n_cells, "contour", contours.n_points > 0)

line = pv.Line((-1, 0, 0), (1, 0, 0), resolution=4).sample(grid)
print(np.round(line["r"], 2))

blocks = pv.MultiBlock({"s": sphere, "c": pv.Cube()})
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "mesh.vtp")
    sphere.save(path)
    print(pv.read(path).array_names, blocks.n_blocks)
