"""Geography in many notations: plus codes, Maidenhead, GML, GeoJSON rewinding, tiles and STAC items."""
import datetime
import io

import morecantile
from geodaisy import GeoObject
from geojson_rewind import rewind
from maidenhead import to_location, to_maiden
from openlocationcode import openlocationcode as olc
from pydantic_geojson import FeatureCollectionModel, PointModel, PolygonModel
from pystac_client.item_search import ItemSearch
from stac_pydantic import Item
from suntime import Sun
from turfpy.measurement import area, bbox, bearing, centroid, distance
from geojson import Feature, Point, Polygon
from visvalingamwyatt import Simplifier


class Place:
    """A named place that can print itself in several notations."""

    formats = {}

    def __init__(self, name, lat, lon):
        self.name, self.lat, self.lon = name, lat, lon

    @classmethod
    def notation(cls, function):
        cls.formats[function.__name__] = function
        return function

    def __iter__(self):
        for name, function in self.formats.items():
            yield name, function(self)


@Place.notation
def plus(place):
    return olc.encode(place.lat, place.lon)


@Place.notation
def locator(place):
    return to_maiden(place.lat, place.lon, 3)


@Place.notation
def wkt(place):
    return GeoObject({"type": "Point", "coordinates": [place.lon, place.lat]}).wkt()


@Place.notation
def tile(place):
    return morecantile.tms.get("WebMercatorQuad").tile(place.lon, place.lat, 9)


def main():
    berlin, oslo = Place("Berlin", 52.52, 13.405), Place("Oslo", 59.91, 10.75)
    for place in (berlin, oslo):
        print(place.name, dict(place))
    print(olc.decode(plus(oslo)).latitudeCenter, to_location("JO62qm"))
    start, end = (Feature(geometry=Point((p.lon, p.lat))) for p in (berlin, oslo))
    print(round(distance(start, end, units="km")), round(bearing(start, end)))
    square = Polygon([[(0, 0), (0, 1), (1, 1), (1, 0), (0, 0)]])
    print(round(area(Feature(geometry=square)) / 1e6), bbox(square), centroid(Feature(geometry=square))["geometry"]["coordinates"])
    print(rewind({"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]]})["coordinates"][0][1])
    print(PolygonModel(type="Polygon", coordinates=[[[0, 0], [0, 1], [1, 1], [0, 0]]]).coordinates[0][1], PointModel(type="Point", coordinates=[1, 2]).type)
    print(Simplifier([[0.0, 0.0], [1.0, 0.01], [2.0, 0.0], [3.0, 2.0]]).simplify(number=3).tolist())
    print(Sun(berlin.lat, berlin.lon).get_sunrise_time(datetime.datetime(2024, 6, 1)).hour)
    item = Item(type="Feature", stac_version="1.0.0", id="a", geometry=None, properties={"datetime": "2020-01-01T00:00:00Z"}, links=[], assets={})
    print(item.id, ItemSearch("https://stac.test/search", datetime="2020", limit=3).get_parameters()["datetime"])


if __name__ == "__main__":
    main()
