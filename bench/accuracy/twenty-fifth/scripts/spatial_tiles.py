"""Places on tiles, military grids and across the date line, with units found in a sentence."""
import json
import sys
from dataclasses import asdict, dataclass
from statistics import fmean

import antimeridian
import mgrs
from geolib import geohash
from pygeotile.tile import Tile
from pynmeagps import NMEAMessage, NMEAReader
from shapely.geometry import Polygon, mapping

PLACES = {"London": (51.5074, -0.1278), "Suva": (-18.1416, 178.4419), "Lima": (-12.0464, -77.0428)}
NMEA = b"$GNGLL,5327.04319,S,00214.41396,E,223232.00,A,A*68\r\n"


@dataclass
class Found:
    name: str
    tile: str
    grid: str
    hash: str


def look(name):
    latitude, longitude = PLACES[name]
    tile = Tile.for_latitude_longitude(latitude=latitude, longitude=longitude, zoom=7)
    return Found(name, tile.quad_tree, mgrs.MGRS().toMGRS(latitude, longitude, MGRSPrecision=2), geohash.encode(latitude, longitude, 5))


def crossing():
    shape = Polygon([(170, -20), (190, -20), (190, -10), (170, -10)])
    fixed = antimeridian.fix_polygon(shape)
    return mapping(fixed)["type"], [round(value) for value in antimeridian.bbox(fixed)]


def position():
    message = NMEAReader.parse(NMEA)
    made = NMEAMessage("GN", "GLL", 0, lat=message.lat, lon=message.lon, NS=message.NS)
    return message.identity, round(message.lat, 4), made.payload if hasattr(made, "payload") else str(made)


def main():
    rows = [look(name) for name in PLACES]
    json.dump([asdict(row) for row in rows], sys.stdout, indent=1)
    print()
    print(crossing(), position()[:2])
    print(sorted(geohash.neighbours("gcpvj"))[:3], round(fmean(lat for lat, _ in PLACES.values()), 4))


if __name__ == "__main__":
    main()
