"""A 3D density on a grid: histogram, resample, export to OpenDX."""
import os
import tempfile

import numpy as np
from gridData import Grid

rng = np.random.default_rng(1)
points = rng.normal(size=(2000, 3))
hist, edges = np.histogramdd(points, bins=(8, 8, 8), range=[(-4, 4)] * 3)

g = Grid(hist, edges=edges, metadata={"author": "me"})
print(g.grid.shape, g.delta, g.origin)
density = g / g.grid.sum()
print("sum", round(float(density.grid.sum()), 6))
print("compatible", g.check_compatible(density))

fine = g.resample_factor(2)
print("fine", fine.grid.shape)
print("middle", (g.interpolated(np.array([0.0]), np.array([0.0]), np.array([0.0])) > 0).all())

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "density.dx")
    g.export(path, type="double")
    again = Grid(path)
    print("same", np.allclose(again.grid, g.grid), os.path.getsize(path) > 1000)
    g.save(os.path.join(folder, "density.pickle"))
    print(sorted(os.listdir(folder)))
