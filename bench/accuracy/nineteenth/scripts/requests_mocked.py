"""An API client with retries and paging, tested with requests-mock."""
import logging
from collections.abc import Iterator

import requests
import requests_mock
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.util.retry import Retry

logging.basicConfig(level=logging.WARNING)

class TokenAuth(AuthBase):
    def __init__(self, token):
        self.token = token

    def __call__(self, request):
        request.headers["Authorization"] = f"Token {self.token}"
        return request

class Client:
    def __init__(self, base, token):
        self.base = base
        self.session = requests.Session()
        self.session.auth = TokenAuth(token)
        self.session.mount("https://", HTTPAdapter(max_retries=Retry(3, backoff_factor=0, status_forcelist=[503])))
        self.session.hooks["response"].append(lambda r, **kw: r.raise_for_status())

    def pages(self, path) -> Iterator[dict]:
        url = self.base + path
        while url:
            reply = self.session.get(url, params={"size": 2} if "page" not in url else None, timeout=3)
            yield from reply.json()
            url = reply.links.get("next", {}).get("url")

def teapot(request, context):
    context.status_code = 418
    return f"cannot {request.method.lower()}"

def main():
    client = Client("https://api.example", "t0k")
    with requests_mock.Mocker() as mock:
        mock.get("https://api.example/users", json=[{"id": 1}, {"id": 2}],
                 headers={"Link": '<https://api.example/users?page=2>; rel="next"'})
        mock.get("https://api.example/users?page=2", json=[{"id": 3}])
        mock.post("https://api.example/tea", text=teapot)
        mock.put(requests_mock.ANY, exc=requests.exceptions.ConnectTimeout)
        print(list(client.pages("/users")))
        print(mock.call_count, mock.request_history[0].qs, mock.last_request.headers["Authorization"])
        for method in ("POST", "PUT"):
            try:
                client.session.request(method, "https://api.example/tea", files={"f": ("a.txt", b"x")})
            except requests.RequestException as exc:
                print(type(exc).__name__, exc.response is not None and exc.response.text)
    request = requests.Request("GET", "https://api.example/ø", params={"q": ["a b", "c"]}, cookies={"k": "v"})
    print(requests.Session().prepare_request(request).url)

if __name__ == "__main__":
    main()
