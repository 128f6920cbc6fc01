import json
from urllib.parse import parse_qs, urlparse

import requests
import responses
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from responses import matchers
from urllib3.util import Retry

BASE = "https://api.weather.example"


class TokenAuth(AuthBase):
    def __init__(self, token):
        self.token = token

    def __call__(self, request):
        request.headers["X-Token"] = self.token
        return request


class WeatherError(Exception):
    pass


class Client:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.auth = TokenAuth(token)
        self.session.headers["User-Agent"] = "weather/1"
        self.session.hooks["response"].append(self.count)
        self.session.mount(BASE, HTTPAdapter(max_retries=Retry(total=3, backoff_factor=0, status_forcelist=[503])))
        self.calls = 0

    def count(self, response, *args, **kwargs):
        self.calls += 1

    def get(self, city):
        try:
            response = self.session.get(f"{BASE}/now", params={"city": city}, timeout=2)
            response.raise_for_status()
            return response.json()
        except requests.HTTPError as error:
            raise WeatherError(f"{city}: {error.response.status_code}") from error
        except requests.ConnectionError as error:
            raise WeatherError(f"{city}: unreachable") from error

    def upload(self, name, data):
        return self.session.post(f"{BASE}/stations", files={"file": (name, data, "text/csv")}, data={"kind": "daily"}).text


def stations(request):
    kind = request.headers["Content-Type"].split(";")[0]
    return 201, {"X-Kind": kind}, json.dumps({"bytes": len(request.body) > 50, "token": request.headers["X-Token"]})


@responses.activate
def main():
    for city, temp in (("Oslo", -3), ("Lima", 19)):
        responses.get(f"{BASE}/now", json={"city": city, "temp": temp}, match=[matchers.query_param_matcher({"city": city}), matchers.header_matcher({"X-Token": "t0k"})])
    responses.get(f"{BASE}/now", status=404, match=[matchers.query_param_matcher({"city": "Atlantis"})])
    for status in (503, 503, 200):
        responses.get(f"{BASE}/now", status=status, json={"city": "Rome", "temp": 30}, match=[matchers.query_param_matcher({"city": "Rome"})])
    responses.add_callback(responses.POST, f"{BASE}/stations", callback=stations)
    client = Client("t0k")
    for city in ("Oslo", "Lima", "Rome", "Atlantis", "Nowhere"):
        try:
            print(client.get(city))
        except WeatherError as error:
            print("failed", error, "because of", type(error.__cause__).__name__)
    print(client.upload("a.csv", "day,temp\n1,3\n"))
    print(client.calls, [parse_qs(urlparse(c.request.url).query).get("city") for c in responses.calls][:2])


main()
