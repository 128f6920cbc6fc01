"""A resilient API client on httpx: event hooks, custom auth flow, MockTransport, sync and async."""
import asyncio
import hashlib
import json
from collections.abc import Generator

import httpx


class TokenAuth(httpx.Auth):
    requires_response_body = True

    def __init__(self, secret):
        self.secret, self.token = secret, None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self.token is None:
            reply = yield httpx.Request("POST", request.url.join("/token"), json={"secret": self.secret})
            self.token = reply.json()["token"]
        request.headers["Authorization"] = f"Bearer {self.token}"
        yield request


class FakeApi:
    def __init__(self):
        self.calls = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.calls.append(f"{request.method} {request.url.path}")
        match request.url.path:
            case "/token":
                body = json.loads(request.content)
                return httpx.Response(200, json={"token": hashlib.sha1(body["secret"].encode()).hexdigest()[:8]})
            case "/old":
                return httpx.Response(301, headers={"Location": "/items?page=1"})
            case "/items":
                page = int(request.url.params.get("page", 1))
                links = {"Link": f'</items?page={page + 1}>; rel="next"'} if page < 3 else {}
                return httpx.Response(200, json=[page * 10, page * 10 + 1], headers=links)
            case "/upload":
                return httpx.Response(201, text=request.headers["content-type"].split(";")[0] + f" {b'hello' in request.read()}")
        return httpx.Response(503, text="busy")


def pages(client, url):
    while url:
        reply = client.get(url).raise_for_status()
        yield from reply.json()
        url = reply.links.get("next", {}).get("url")


async def burst(api):
    async with httpx.AsyncClient(transport=httpx.MockTransport(api), base_url="https://api.test", timeout=2) as client:
        replies = await asyncio.gather(*(client.get("/items", params={"page": n}) for n in (3, 1, 2)))
        async with client.stream("GET", "/busy") as reply:
            text = "".join([chunk async for chunk in reply.aiter_text()])
        return [r.json()[0] for r in replies], text, reply.is_server_error


if __name__ == "__main__":
    api = FakeApi()
    log = []
    hooks = {"response": [lambda r: log.append(r.status_code)]}
    with httpx.Client(transport=httpx.MockTransport(api), base_url="https://api.test", auth=TokenAuth("pw"), follow_redirects=True, event_hooks=hooks) as client:
        print(list(pages(client, "/old")))
        print(client.post("/upload", files={"f": ("a.txt", b"hello", "text/plain")}, data={"k": "v"}).text)
        try:
            client.get("/missing").raise_for_status()
        except httpx.HTTPStatusError as error:
            print(str(error).splitlines()[0], error.response.text)
    print(log, api.calls)
    print(asyncio.run(burst(FakeApi())))
    print(httpx.URL("https://user@example.org:8443/a b?q=1#f").copy_merge_params({"z": "ü"}), httpx.codes.IM_A_TEAPOT.name)
