"""Project some cities and a polygon between map projections."""
import cartopy.crs as ccrs
from cartopy.geodesic import Geodesic
from shapely.geometry import Polygon

CITIES = {"Paris": (2.35, 48.85), "Nairobi": (36.82, -1.29), "Lima": (-77.04, -12.05)}


def project(crs):
    geo = ccrs.PlateCarree()
    for name, (lon, lat) in CITIES.items():
        x, y = crs.transform_point(lon, lat, geo)
        print(f"  {name:8s} {x / 1000:10.1f} km {y / 1000:10.1f} km")


if __name__ == "__main__":
    for crs in (ccrs.Mercator(), ccrs.Robinson(), ccrs.LambertAzimuthalEqualArea(0, 45)):
        print(type(crs).__name__)
        project(crs)
    box = Polygon([(0, 0), (10, 0), (10, 10), (0, 10)])
    moved = ccrs.Mercator().project_geometry(box, ccrs.PlateCarree())
    print("projected area (Mm2): %.3f" % (moved.area / 1e12))
    result = Geodesic().inverse(CITIES["Paris"], CITIES["Lima"])
    print("Paris-Lima: %d km" % (result[0][0] / 1000))
