"""aiohttp: an upstream server, a caching proxy in front of it with middleware and signals, and a client, all on localhost."""
import asyncio

import aiohttp
from aiohttp import web

CACHE = web.AppKey("cache", dict)
CLIENT = web.AppKey("client", aiohttp.ClientSession)


def upstream():
    routes = web.RouteTableDef()
    hits = {"n": 0}

    @routes.get("/price/{item:[a-z]+}")
    async def price(request):
        hits["n"] += 1
        return web.json_response({"item": request.match_info["item"], "price": len(request.match_info["item"]) * 10, "hit": hits["n"]})

    @routes.post("/form")
    async def form(request):
        data = await request.post()
        raise web.HTTPAccepted(text=",".join(f"{k}={v.filename if isinstance(v, web.FileField) else v}" for k, v in data.items()))

    app = web.Application()
    app.add_routes(routes)
    return app


@web.middleware
async def errors_as_json(request, handler):
    try:
        response = await handler(request)
    except web.HTTPException as error:
        response = web.json_response({"error": error.reason}, status=error.status)
    response.headers["X-Cache-Size"] = str(len(request.app[CACHE]))
    return response


def proxy(target):
    async def forward(request):
        cache = request.app[CACHE]
        if request.path not in cache:
            async with request.app[CLIENT].get(f"{target}{request.path}") as reply:
                if reply.status != 200:
                    raise web.HTTPBadGateway(reason=f"upstream said {reply.status}")
                cache[request.path] = await reply.json()
        return web.json_response(cache[request.path])

    async def client(app):
        app[CLIENT] = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=3))
        yield
        await app[CLIENT].close()

    app = web.Application(middlewares=[errors_as_json])
    app[CACHE] = {}
    app.cleanup_ctx.append(client)
    app.router.add_get("/{tail:.*}", forward)
    return app


async def serve(app):
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return runner, f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"


async def main():
    back, back_url = await serve(upstream())
    front, front_url = await serve(proxy(back_url))
    async with aiohttp.ClientSession(front_url) as session:
        for path in ("/price/tea", "/price/cake", "/price/tea", "/price/T3A"):
            async with session.get(path) as reply:
                print(path, reply.status, await reply.json(), reply.headers["X-Cache-Size"])
    form = aiohttp.FormData({"a": "1"})
    form.add_field("doc", b"data", filename="doc.bin")
    async with aiohttp.request("POST", f"{back_url}/form", data=form) as reply:
        print(reply.status, await reply.text())
    for runner in (front, back):
        await runner.cleanup()


asyncio.run(main())
