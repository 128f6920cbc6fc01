"""aiohttp server and client in one process over a loopback test server."""
import asyncio

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestClient, TestServer


@web.middleware
async def tag(request, handler):
    response = await handler(request)
    if not response.prepared:
        response.headers["X-Tag"] = "1"
    return response


async def echo(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for msg in ws:
        if msg.type == WSMsgType.TEXT:
            await ws.send_str(msg.data[::-1])
    return ws


async def total(request):
    data = await request.json()
    return web.json_response({"total": sum(data["values"])})


async def main():
    app = web.Application(middlewares=[tag])
    app.add_routes([web.get("/ws", echo), web.post("/total", total)])
    async with TestClient(TestServer(app)) as client:
        resp = await client.post("/total", json={"values": [1, 2, 3]})
        print(resp.status, await resp.json(), resp.headers["X-Tag"])
        async with client.ws_connect("/ws") as ws:
            await ws.send_str("hello")
            print(await ws.receive_str())


asyncio.run(main())
