import json

import requests
import responses
from requests.adapters import HTTPAdapter
from responses import matchers
from urllib3.util.retry import Retry


class Client:
    def __init__(self, base, token):
        self.base = base
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"token {token}"
        self.session.mount("https://", HTTPAdapter(max_retries=Retry(total=2, backoff_factor=0, status_forcelist=[503])))

    def pages(self, path):
        url = self.base + path
        while url:
            answer = self.session.get(url, timeout=3)
            answer.raise_for_status()
            yield from answer.json()
            url = answer.links.get("next", {}).get("url")


@responses.activate
def main():
    base = "https://api.example.org"
    responses.get(base + "/items", json=[1, 2], headers={"Link": f'<{base}/items2>; rel="next"'})
    responses.get(base + "/items2", status=503)
    responses.get(base + "/items2", json=[3], match=[matchers.header_matcher({"Authorization": "token t"})])
    responses.add_callback(
        responses.POST, base + "/echo", callback=lambda r: (200, {}, json.dumps({"got": json.loads(r.body)})))
    client = Client(base, "t")
    print(list(client.pages("/items")))
    print(client.session.post(base + "/echo", json={"a": [1]}).json())
    responses.get(base + "/gone", status=410)
    try:
        list(client.pages("/gone"))
    except requests.HTTPError as error:
        print(error.response.status_code, error.response.reason)
    try:
        client.session.get("https://other.example.org/")
    except requests.ConnectionError as error:
        print(type(error).__name__)
    print(len(responses.calls))


main()
