"""Create a small STAC catalog, save it, read it back."""
import datetime as dt
import os
import tempfile

import pystac


def build_catalog():
    catalog = pystac.Catalog(id="demo", description="Demo catalog")
    for i in range(3):
        west = i * 1.0
        item = pystac.Item(
            id=f"scene-{i}",
            geometry={
                "type": "Polygon",
                "coordinates": [[[west, 0], [west + 1, 0], [west + 1, 1], [west, 1], [west, 0]]],
            },
            bbox=[west, 0, west + 1, 1],
            datetime=dt.datetime(2024, 5, 1 + i, tzinfo=dt.timezone.utc),
            properties={"cloud": 10 * i},
        )
        item.add_asset(
            "image",
            pystac.Asset(href=f"./img{i}.tif", media_type=pystac.MediaType.GEOTIFF),
        )
        catalog.add_item(item)
    return catalog


def main():
    catalog = build_catalog()
    with tempfile.TemporaryDirectory() as out:
        catalog.normalize_hrefs(out)
        catalog.save(catalog_type=pystac.CatalogType.SELF_CONTAINED)
        again = pystac.Catalog.from_file(os.path.join(out, "catalog.json"))
        for item in again.get_items(recursive=True):
            print(item.id, item.datetime.isoformat(), list(item.assets))
        print(pystac.Extent.from_items(again.get_items()).spatial.bboxes)


if __name__ == "__main__":
    main()
