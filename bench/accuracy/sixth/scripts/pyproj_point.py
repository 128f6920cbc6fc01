from pyproj import CRS, Transformer

print(CRS.from_epsg(4326).name, Transformer.from_crs(4326, 3857).transform(0, 0))
