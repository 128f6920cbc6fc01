"""Google Maps and GitHub clients against recorded answers."""
import json
from urllib.parse import parse_qs, urlparse

import github3
import googlemaps
import responses
from googlemaps.convert import decode_polyline, encode_polyline

GEO = {"status": "OK", "results": [{"formatted_address": "Main St 1", "geometry": {"location": {"lat": 1.5, "lng": 2.5}}}]}


def route(request):
    query = parse_qs(urlparse(request.url).query)
    if query.get("address") == ["nowhere"]:
        return 200, {}, json.dumps({"status": "ZERO_RESULTS", "results": []})
    return 200, {}, json.dumps(GEO)


class Locator:
    def __init__(self):
        self.client = googlemaps.Client(key="AIzaTest")

    def find(self, address):
        for item in self.client.geocode(address):
            spot = item["geometry"]["location"]
            yield item["formatted_address"], spot["lat"], spot["lng"]


@responses.activate
def maps():
    responses.add_callback(responses.GET, "https://maps.googleapis.com/maps/api/geocode/json", callback=route)
    locator = Locator()
    print(list(locator.find("main street")), list(locator.find("nowhere")))
    print(len(responses.calls))
    line = encode_polyline([(38.5, -120.2), (40.7, -120.95)])
    print(line, decode_polyline(line)[0])


@responses.activate
def github():
    responses.get("https://api.github.com/rate_limit", json={"resources": {"core": {"limit": 60, "remaining": 59}}})
    responses.get("https://api.github.com/emojis", json={"+1": "u"})
    session = github3.GitHub()
    print(session.rate_limit()["resources"]["core"]["remaining"], session.emojis())
    responses.get("https://api.github.com/octocat", json={"message": "gone"}, status=404)
    try:
        session.octocat()
    except github3.exceptions.NotFoundError as error:
        print(error.code)


maps()
github()
