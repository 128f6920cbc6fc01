import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer


async def hello(request):
    return web.json_response({"name": request.match_info["name"]})


async def main():
    app = web.Application()
    app.add_routes([web.get("/hello/{name}", hello)])
    async with TestClient(TestServer(app)) as client:
        response = await client.get("/hello/ann")
        print(response.status, await response.json(), isinstance(response, aiohttp.ClientResponse))


if __name__ == "__main__":
    asyncio.run(main())
