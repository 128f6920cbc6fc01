import asyncio

import httpx


def handler(request):
    if request.url.path == "/redirect":
        return httpx.Response(302, headers={"Location": "/json"})
    if request.url.path == "/json":
        return httpx.Response(200, json={"q": dict(request.url.params), "agent": request.headers["user-agent"]}, headers={"Set-Cookie": "a=1"})
    if request.url.path == "/slow":
        raise httpx.ReadTimeout("too slow", request=request)
    if request.method == "POST":
        return httpx.Response(201, content=request.read())
    return httpx.Response(404)


class Token(httpx.Auth):
    def auth_flow(self, request):
        request.headers["X-Token"] = "abc"
        yield request


async def asynchronous():
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler), base_url="http://test") as client:
        answers = await asyncio.gather(*(client.get("/json", params={"n": n}) for n in range(3)))
        return [a.json()["q"]["n"] for a in answers]


with httpx.Client(transport=httpx.MockTransport(handler), base_url="http://test", auth=Token(), headers={"User-Agent": "x/1"}) as client:
    answer = client.get("/redirect", follow_redirects=True)
    print(answer.json(), [r.status_code for r in answer.history], dict(client.cookies))
    made = client.post("/up", files={"f": ("a.txt", b"hello")}, data={"k": "v"})
    print(made.status_code, b"hello" in made.content, made.request.headers["x-token"])
    try:
        client.get("/slow")
    except httpx.TimeoutException as error:
        print(type(error).__name__)
    try:
        client.get("/none").raise_for_status()
    except httpx.HTTPStatusError as error:
        print(error.response.status_code)
print(asyncio.run(asynchronous()))
