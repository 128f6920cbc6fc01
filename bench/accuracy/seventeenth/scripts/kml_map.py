import re

import simplekml
from fastkml import kml
from fastkml.utils import find_all
from fastkml import Placemark
from geojson_pydantic import Feature, FeatureCollection, Point
from pydantic import ValidationError

TOWNS = {"Bern": (7.4474, 46.9480), "Basel": (7.5886, 47.5596), "Chur": (9.5297, 46.8499)}


def write():
    document = simplekml.Kml(name="towns")
    folder = document.newfolder(name="Swiss")
    for name, place in TOWNS.items():
        point = folder.newpoint(name=name, coords=[place])
        point.style.iconstyle.scale = 2
        point.style.labelstyle.color = simplekml.Color.red
    line = document.newlinestring(name="way", coords=list(TOWNS.values()))
    line.style.linestyle.width = 3
    return document.kml()


text = write()
print(len(re.findall("<Placemark", text)), "ff0000ff" in text)
parsed = kml.KML.from_string(text.split("\n", 1)[1])
features = []
for mark in find_all(parsed, of_type=Placemark):
    print(mark.name, mark.geometry.geom_type)
    if mark.geometry.geom_type == "Point":
        features.append(Feature(type="Feature", geometry=Point(**mark.geometry.__geo_interface__), properties={"name": mark.name}))
collection = FeatureCollection(type="FeatureCollection", features=features)
print(collection.model_dump_json(exclude_none=True))
print(collection.features[0].geometry.wkt)
try:
    Point(type="Point", coordinates=(1,))
except ValidationError as problem:
    print(problem.error_count() > 0)
