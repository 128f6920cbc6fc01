import datetime

import gpxpy
from astral import LocationInfo
from astral.sun import sun

gpx = gpxpy.parse('<gpx version="1.1" creator="x"><wpt lat="1" lon="2"><name>tea</name></wpt></gpx>')
print([w.name for w in gpx.waypoints])
print(sun(LocationInfo("x", "y", "UTC", 48.0, 9.0).observer, datetime.date(2024, 6, 1))["sunrise"].hour)
