"""Write a GeoTIFF in memory, window-read it and vectorise a class."""
import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.features import shapes
from rasterio.io import MemoryFile
from rasterio.transform import from_origin
from rasterio.windows import from_bounds

elevation = np.add.outer(np.arange(20), np.arange(30)).astype("float32")
transform = from_origin(500000.0, 4600000.0, 10.0, 10.0)
profile = dict(driver="GTiff", height=20, width=30, count=1, dtype="float32",
               crs=CRS.from_epsg(32633), transform=transform, compress="deflate", nodata=-9999)

with rasterio.Env(), MemoryFile() as memfile:
    with memfile.open(**profile) as dst:
        dst.write(elevation, 1)
        dst.set_band_description(1, "elevation")
    with memfile.open() as src:
        print(src.profile["driver"], src.shape, src.crs, src.descriptions)
        window = from_bounds(500050, 4599900, 500150, 4600000, src.transform)
        part = src.read(1, window=window)
        print("window:", part.shape, float(part.mean()))
        print("sample:", [float(v[0]) for v in src.sample([(500005, 4599995), (500095, 4599905)])])
        high = (src.read(1) > 40).astype("uint8")
        polygons = [g for g, value in shapes(high, mask=high == 1, transform=src.transform) if value]
        print("polygons:", len(polygons), polygons[0]["type"])
