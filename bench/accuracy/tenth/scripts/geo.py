import geojson

point = geojson.Point((13.4, 52.5))
features = geojson.FeatureCollection([geojson.Feature(geometry=point, properties={"city": "Berlin"})])
print(geojson.dumps(features, sort_keys=True), list(geojson.utils.coords(features)), features.is_valid)
