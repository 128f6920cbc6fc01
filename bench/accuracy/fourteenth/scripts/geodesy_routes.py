"""Distances along a route with several geodesy packages."""
import polyline
import s2sphere
from haversine import Direction, Unit, haversine, haversine_vector, inverse_haversine
from pygeodesy import ellipsoidalVincenty, formy, parseDMS
from pygeodesy.dms import latDMS, lonDMS
from pygeodesy.mgrs import toMgrs
from pygeodesy.sphericalTrigonometry import LatLon
from pygeodesy.utm import toUtm8

ROUTE = [(52.5200, 13.4050), (51.3397, 12.3731), (48.1351, 11.5820)]


def total(points):
    return sum(haversine(a, b) for a, b in zip(points, points[1:]))


encoded = polyline.encode(ROUTE, 5)
print(encoded, polyline.decode(encoded) == ROUTE)
print(round(total(ROUTE), 1), round(haversine(ROUTE[0], ROUTE[2], unit=Unit.MILES), 1))
print([round(float(d), 1) for d in haversine_vector(ROUTE[:2], ROUTE[1:], Unit.KILOMETERS)])
print(tuple(round(v, 3) for v in inverse_haversine(ROUTE[0], 100, Direction.SOUTH)))

a, b = LatLon(*ROUTE[0]), LatLon(*ROUTE[2])
print(round(a.distanceTo(b)), round(a.initialBearingTo(b), 2))
print(a.midpointTo(b).toStr(form="d", prec=3))
ea = ellipsoidalVincenty.LatLon(*ROUTE[0])
eb = ellipsoidalVincenty.LatLon(*ROUTE[2])
print(round(ea.distanceTo(eb)), toUtm8(*ROUTE[0]).toStr(prec=0))
print(toMgrs(toUtm8(*ROUTE[0])).toStr(prec=3))
print(latDMS(52.52, prec=0), lonDMS(-13.405, prec=0), round(parseDMS("51°28′40″N"), 4))
print(round(formy.equirectangular(*ROUTE[0], *ROUTE[1])))

cell = s2sphere.CellId.from_lat_lng(s2sphere.LatLng.from_degrees(*ROUTE[0]))
print(cell.parent(10).to_token(), cell.level(), cell.parent(5).contains(cell))
coverer = s2sphere.RegionCoverer()
coverer.min_level, coverer.max_level, coverer.max_cells = 4, 8, 4
rect = s2sphere.LatLngRect.from_point_pair(s2sphere.LatLng.from_degrees(48, 11), s2sphere.LatLng.from_degrees(49, 12))
print([c.to_token() for c in coverer.get_covering(rect)])
