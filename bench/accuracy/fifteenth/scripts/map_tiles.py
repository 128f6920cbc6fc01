"""Find the map tiles around some cities and index them spatially."""
from typing import NamedTuple

import mercantile
from rtree import index


class City(NamedTuple):
    name: str
    lon: float
    lat: float


CITIES = [City("Paris", 2.35, 48.86), City("Berlin", 13.40, 52.52),
          City("Rome", 12.50, 41.90), City("Vienna", 16.37, 48.21)]


def build():
    properties = index.Property()
    properties.leaf_capacity = 50
    tree = index.Index(properties=properties)
    for number, city in enumerate(CITIES):
        tree.insert(number, (city.lon, city.lat, city.lon, city.lat), obj=city)
    return tree


def main():
    tree = build()
    for city in CITIES:
        tile = mercantile.tile(city.lon, city.lat, 6)
        box = mercantile.bounds(tile)
        inside = sorted(hit.object.name for hit in tree.intersection(tuple(box), objects=True))
        print(f"{city.name:<7} {tile.z}/{tile.x}/{tile.y} {mercantile.quadkey(tile)} {inside}")
    nearest = [hit.object.name for hit in tree.nearest((14.4, 50.1, 14.4, 50.1), 2, objects=True)]
    print("near Prague:", sorted(nearest))
    tiles = list(mercantile.tiles(5, 45, 15, 55, [5]))
    print(len(tiles), mercantile.simplify(tiles)[:2], mercantile.parent(tiles[0]))
    print(mercantile.feature(tiles[0], precision=3)["geometry"]["coordinates"])


if __name__ == "__main__":
    main()
