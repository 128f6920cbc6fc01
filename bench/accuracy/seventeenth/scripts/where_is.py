"""Turns positions between systems and prints a table."""
import numpy as np
import pymap3d as pm
from pymap3d import vincenty

HOME = (52.5200, 13.4050, 34.0)
PLANES = {"A1": (52.60, 13.50, 3000.0), "B2": (52.30, 13.10, 9000.0), "C3": (53.00, 14.00, 11000.0)}

for name, place in PLANES.items():
    azimuth, elevation, distance = pm.geodetic2aer(*place, *HOME)
    east, north, up = pm.geodetic2enu(*place, *HOME)
    print(f"{name} {azimuth:7.2f} {elevation:6.2f} {distance:10.1f} {east:9.1f} {north:9.1f} {up:8.1f}")
xyz = pm.geodetic2ecef(*HOME)
print([round(float(v), 1) for v in xyz])
print(np.allclose(pm.ecef2geodetic(*xyz), HOME))
lats = np.linspace(0, 80, 5)
print(np.round(pm.geodetic2geocentric(lats, np.zeros(5)), 4))
ell = pm.Ellipsoid.from_name("mars")
print(ell.name, round(ell.semimajor_axis), round(ell.flattening, 6))
distance, azimuth = vincenty.vdist(HOME[0], HOME[1], 48.8566, 2.3522)
print(round(float(distance)), round(float(azimuth), 2))
