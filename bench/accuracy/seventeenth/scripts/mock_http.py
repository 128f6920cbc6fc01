import json
import urllib.request

import requests
from mocket import Mocketizer, mocketize
from mocket.mocket import Mocket
from mocket.mocks.mockhttp import Entry

URL = "http://api.example.org/users"


@mocketize
def fetch():
    Entry.single_register(Entry.GET, URL, body=json.dumps([{"id": 1}]), headers={"Content-Type": "application/json"})
    Entry.single_register(Entry.POST, URL, body="{}", status=201)
    listing = requests.get(URL)
    print(listing.status_code, listing.json(), listing.headers["content-type"])
    made = requests.post(URL, json={"name": "ann"})
    print(made.status_code, Mocket.last_request().method, json.loads(Mocket.last_request().body))


fetch()
with Mocketizer():
    Entry.register(Entry.GET, URL, "first", "second")
    for _ in range(2):
        with urllib.request.urlopen(URL) as answer:
            print(answer.status, answer.read())
    print(len(Mocket.request_list()) >= 2)
