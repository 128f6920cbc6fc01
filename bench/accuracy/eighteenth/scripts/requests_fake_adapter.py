"""requests against an in-process adapter: sessions, cookies, retries, hooks, auth, streaming."""
import io
import json
import urllib.parse

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.auth import AuthBase, HTTPBasicAuth
from requests.structures import CaseInsensitiveDict
from urllib3.util.retry import Retry


class MemoryAdapter(BaseAdapter):
    def __init__(self):
        super().__init__()
        self.routes = {}

    def route(self, path):
        return lambda function: self.routes.setdefault(path, function)

    def send(self, request, **options):
        parts = urllib.parse.urlsplit(request.url)
        status, headers, body = self.routes.get(parts.path, lambda r, q: (404, {}, b"nothing here"))(request, urllib.parse.parse_qs(parts.query))
        response = requests.Response()
        response.status_code, response.headers, response.raw = status, CaseInsensitiveDict(headers), io.BytesIO(body)
        response.url, response.request, response.connection = request.url, request, self
        response.encoding = requests.utils.get_encoding_from_headers(response.headers)
        return response

    def close(self):
        self.routes.clear()


class Signature(AuthBase):
    def __call__(self, request):
        request.headers["X-Sign"] = str(len(request.body or b""))
        return request


memory = MemoryAdapter()


@memory.route("/echo")
def echo(request, query):
    seen = {k: request.headers[k] for k in ("X-Sign", "Content-Type", "Cookie", "Authorization") if k in request.headers}
    return 200, {"content-type": "application/json; charset=utf-8"}, json.dumps({"q": query, "seen": seen}).encode()


@memory.route("/lines")
def lines(request, query):
    return 200, {"Content-Type": "text/plain"}, b"".join(b"row %d\n" % n for n in range(int(query["n"][0])))


@memory.route("/moved")
def moved(request, query):
    return 302, {"Location": "https://memory/echo?from=moved"}, b""


def main():
    with requests.Session() as session:
        session.mount("https://memory/", memory)
        session.mount("https://", HTTPAdapter(max_retries=Retry(total=1, backoff_factor=0, status_forcelist=[502])))
        session.cookies.set("sid", "42", domain="memory.local")
        session.hooks["response"].append(lambda r, **kw: print("<", r.status_code, r.request.method, r.request.path_url))
        print(session.post("https://memory/echo", params={"a": [1, 2]}, json={"x": 1}, auth=Signature()).json())
        print(session.get("https://memory/echo", auth=HTTPBasicAuth("u", "p"), cookies={"c": "1"}).json()["seen"])
        moved_reply = session.get("https://memory/moved")
        print(moved_reply.url, [h.status_code for h in moved_reply.history], moved_reply.json()["q"])
        with session.get("https://memory/lines?n=3", stream=True) as reply:
            print(list(reply.iter_lines(decode_unicode=True)), reply.ok)
        try:
            session.delete("https://memory/gone").raise_for_status()
        except requests.HTTPError as error:
            print(error)
        for bad in ("memory/echo", "https://"):
            try:
                session.get(bad)
            except requests.RequestException as error:
                print(type(error).__name__, bad)


if __name__ == "__main__":
    main()
