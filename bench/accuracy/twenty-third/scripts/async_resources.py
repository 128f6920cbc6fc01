"""Async client and server with aiohttp on loopback-free test utilities and cachier."""
import asyncio
import datetime
import tempfile

from aiohttp import ClientSession, web
from aiohttp.test_utils import make_mocked_request
from cachier import cachier

CALLS = []


@cachier(backend="memory", stale_after=datetime.timedelta(days=1))
def price(name):
    CALLS.append(name)
    return len(name) * 10


class Shop:
    def __init__(self):
        self.queue = asyncio.Queue(maxsize=2)
        self.done = []

    async def worker(self):
        while (name := await self.queue.get()) is not None:
            await asyncio.sleep(0)
            self.done.append((name, price(name)))

    async def run(self, names):
        async with asyncio.TaskGroup() as group:
            group.create_task(self.worker())
            for name in names:
                await self.queue.put(name)
            await self.queue.put(None)
        return self.done


@web.middleware
async def tag(request, handler):
    response = await handler(request)
    response.headers["X-Tag"] = "t"
    return response


async def item(request):
    return web.json_response({"item": request.match_info.get("name", "?"), "q": dict(request.query)})


async def main():
    print(await Shop().run(["tea", "milk", "tea"]), CALLS)
    app = web.Application(middlewares=[tag])
    app.router.add_get("/item/{name}", item)
    request = make_mocked_request("GET", "/item/tea?a=1", app=app)
    response = await tag(request, item)
    print(response.status, response.text, response.headers["X-Tag"])
    print([r.canonical for r in app.router.resources()])


asyncio.run(main())
