"""An asynchronous paginating client, tested by a mock transport."""
import asyncio
import json
from dataclasses import dataclass

import anyio
import httpx


@dataclass(order=True)
class Repo:
    stars: int
    name: str


class BearerAuth(httpx.Auth):
    requires_response_body = True

    def __init__(self):
        self.token = "old"

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        response = yield request
        if response.status_code == 401:
            refreshed = yield httpx.Request("POST", request.url.join("/token"))
            self.token = refreshed.json()["token"]
            request.headers["Authorization"] = f"Bearer {self.token}"
            yield request


def handler(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/token":
        return httpx.Response(200, json={"token": "new"})
    if request.headers.get("Authorization") != "Bearer new":
        return httpx.Response(401)
    if request.url.path == "/slow":
        raise httpx.ReadTimeout("too slow", request=request)
    if request.url.path == "/moved":
        return httpx.Response(302, headers={"Location": "/repos?page=2"})
    page = int(request.url.params.get("page", 1))
    links = {"Link": f'<https://api.test/repos?page={page + 1}>; rel="next"'} if page < 3 else {}
    return httpx.Response(200, json=[{"name": f"r{page}{i}", "stars": page * i} for i in range(3)], headers=links)


async def repositories(client):
    url = "/repos"
    while url:
        response = await client.get(url)
        response.raise_for_status()
        for row in response.json():
            yield Repo(row["stars"], row["name"])
        url = response.links.get("next", {}).get("url")


async def main():
    seen = []

    async def log(response):
        seen.append((response.request.method, response.status_code))

    async with httpx.AsyncClient(base_url="https://api.test", auth=BearerAuth(), transport=httpx.MockTransport(handler), event_hooks={"response": [log]}) as client:
        print(max([r async for r in repositories(client)]))
        first, moved = await asyncio.gather(client.get("/repos"), client.get("/moved", follow_redirects=True))
        print(first.json()[0], moved.url, [h.status_code for h in moved.history])
        try:
            await client.get("/slow")
        except httpx.TimeoutException as error:
            print(type(error).__name__, error.request.url)
        with anyio.move_on_after(5):
            async with client.stream("GET", "/repos") as stream:
                print(len(await stream.aread()), stream.http_version, stream.encoding)
    print(sorted(set(seen)))


if __name__ == "__main__":
    asyncio.run(main())
    with httpx.Client(transport=httpx.MockTransport(lambda r: httpx.Response(200, text=r.read().decode()))) as sync:
        print(sync.post("http://x/", data={"a": "1 2"}, cookies=None).text, sync.put("http://x/", content=json.dumps([1])).text)
