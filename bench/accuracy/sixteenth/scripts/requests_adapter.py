"""requests with a custom transport adapter, hooks and retries."""
import io
import json

import requests
from requests.adapters import BaseAdapter
from urllib3.response import HTTPResponse
from urllib3.util.retry import Retry


class FakeAdapter(BaseAdapter):
    def send(self, request, **kwargs):
        status = 200 if "good" in request.url else 503
        body = json.dumps({"method": request.method, "sent": (request.body or b"").decode()}).encode()
        response = requests.Response()
        response.status_code = status
        response.url = request.url
        response.request = request
        response.headers["Content-Type"] = "application/json"
        response.raw = HTTPResponse(io.BytesIO(body), status=status, preload_content=False)
        return response

    def close(self):
        pass


session = requests.Session()
session.mount("fake://", FakeAdapter())
session.hooks["response"].append(lambda r, *a, **k: print(r.status_code, r.request.method))
print(session.post("fake://good/", json={"a": 1}).json())
try:
    session.get("fake://bad/").raise_for_status()
except requests.HTTPError as exc:
    print(exc)
print(requests.Request("GET", "http://x.org", params={"q": ["a b", "c"]}).prepare().url)
print(Retry(total=3, backoff_factor=0.1).increment("GET", "/", error=OSError("x")).total)
