"""An aiohttp application that streams server-sent events to a client in the same process."""
import asyncio
import json

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp_middlewares import cors_middleware, error_middleware
from aiohttp_sse import sse_response
from aioprometheus import Counter, REGISTRY, render


async def clock(request):
    async with sse_response(request) as response:
        for tick in range(3):
            await response.send(json.dumps({"tick": tick}), event="tick", id=str(tick))
    return response


async def greet(request):
    request.app[SEEN].inc({"name": request.match_info["name"]})
    return web.json_response({"hello": request.match_info["name"]})


async def broken(request):
    raise web.HTTPConflict(reason="no coffee")


async def metrics(request):
    content, headers = render(REGISTRY, [request.headers.get("accept", "")])
    return web.Response(body=content, headers=headers)


async def on_error(request):
    error = request["error"]
    return web.json_response({"error": getattr(error, "reason", str(error))}, status=getattr(error, "status", 500))


SEEN = web.AppKey("seen", Counter)


def build():
    app = web.Application(middlewares=[cors_middleware(origins=("https://shed.test",)), error_middleware(default_handler=on_error)])
    app[SEEN] = Counter("greetings_total", "People greeted")
    app.add_routes([web.get("/clock", clock), web.get("/hi/{name}", greet), web.get("/tea", broken), web.get("/metrics", metrics)])
    return app


async def main():
    async with TestClient(TestServer(build())) as client:
        for name in ("ann", "bob", "ann"):
            answer = await client.get(f"/hi/{name}", headers={"Origin": "https://shed.test"})
            print(await answer.json(), answer.headers.get("Access-Control-Allow-Origin"))
        answer = await client.get("/tea")
        print(answer.status, (await answer.text())[:60])
        answer = await client.get("/clock")
        async for line in answer.content:
            if line.startswith(b"data"):
                print(line.decode().strip())
        print((await (await client.get("/metrics")).text()).strip())


if __name__ == "__main__":
    asyncio.run(main())
