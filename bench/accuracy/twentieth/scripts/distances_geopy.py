from contextlib import contextmanager

from geopy import Point
from geopy.adapters import BaseSyncAdapter
from geopy.distance import distance, geodesic, great_circle, lonlat
from geopy.exc import GeocoderQuotaExceeded, GeocoderServiceError
from geopy.extra.rate_limiter import RateLimiter
from geopy.format import format_degrees
from geopy.geocoders import Nominatim, get_geocoder_for_service

CITIES = {"Rome": (41.9028, 12.4964), "Oslo": (59.9139, 10.7522), "Lima": (-12.0464, -77.0428), "Suva": (-18.1248, 178.4501)}


class FakeAdapter(BaseSyncAdapter):
    """Answers like Nominatim, out of memory."""

    calls = 0

    def get_json(self, url, *, timeout, headers):
        type(self).calls += 1
        if "Atlantis" in url:
            raise GeocoderServiceError("sunk")
        for name, (lat, lon) in CITIES.items():
            if name in url:
                return [{"lat": str(lat), "lon": str(lon), "display_name": f"{name}, Earth", "place_id": len(name)}]
        return []

    def get_text(self, url, *, timeout, headers):
        raise NotImplementedError


def matrix(cities):
    names = sorted(cities)
    for a in names:
        yield a, [round(geodesic(cities[a], cities[b]).km) for b in names]


def tour(cities, start):
    left, here, total = set(cities) - {start}, start, geodesic(0)
    order = [start]
    while left:
        here_now = min(left, key=lambda c: great_circle(cities[here], cities[c]))
        total += great_circle(cities[here], cities[here_now])
        left.remove(here_now)
        order.append(here := here_now)
    return order, round(total.miles)


if __name__ == "__main__":
    for name, row in matrix(CITIES):
        print(f"{name:6}", *(f"{km:6}" for km in row))
    print(*tour(CITIES, "Rome"))
    print(distance(kilometers=100).destination(CITIES["Oslo"], bearing=90).format(deg_char="°", min_char="'", sec_char='"'))
    print(Point("41.5N -81.0W").format_decimal(), Point("23 26m 22s N 23 27m 30s E"), format_degrees(12.4964))
    print(geodesic(lonlat(12.5, 41.9), CITIES["Suva"]) > great_circle(CITIES["Rome"], CITIES["Oslo"]))
    geocoder = Nominatim(user_agent="test", adapter_factory=FakeAdapter)
    search = RateLimiter(geocoder.geocode, min_delay_seconds=0.01, max_retries=1, error_wait_seconds=0.02, return_value_on_exception="failed")
    for query in ("Rome", "Lima, Peru", "Nowhere", "Atlantis"):
        print(query, "->", search(query))
    print(FakeAdapter.calls, get_geocoder_for_service("photon").__name__)
