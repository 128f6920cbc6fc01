import io

import shapefile
from geopy.distance import geodesic
from geopy.geocoders import Nominatim

shp, shx, dbf = io.BytesIO(), io.BytesIO(), io.BytesIO()
with shapefile.Writer(shp=shp, shx=shx, dbf=dbf) as writer:
    writer.field("name", "C")
    writer.point(4.9, 52.4)
    writer.record("Amsterdam")
reader = shapefile.Reader(shp=io.BytesIO(shp.getvalue()), dbf=io.BytesIO(dbf.getvalue()))
print(reader.records(), round(geodesic((52.4, 4.9), (48.9, 2.4)).km), Nominatim(user_agent="test").scheme)
