import asyncio

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

routes = web.RouteTableDef()
NOTES = web.AppKey("notes", dict)


@routes.get("/notes")
async def listing(request):
    return web.json_response(request.app[NOTES])


@routes.post("/notes/{key}")
async def add(request):
    request.app[NOTES][request.match_info["key"]] = await request.text()
    raise web.HTTPCreated(headers={"X-Count": str(len(request.app[NOTES]))})


@web.middleware
async def stamp(request, handler):
    try:
        response = await handler(request)
    except web.HTTPNotFound:
        return web.json_response({"error": "nothing here"}, status=404)
    response.headers["X-App"] = "notes"
    return response


async def main():
    app = web.Application(middlewares=[stamp])
    app[NOTES] = {}
    app.add_routes(routes)
    async with TestClient(TestServer(app)) as client:
        for key in ("a", "b"):
            answer = await client.post(f"/notes/{key}", data=key * 3)
            print(answer.status, answer.headers["X-Count"])
        answer = await client.get("/notes")
        print(await answer.json(), answer.headers["X-App"])
        print((await client.get("/other")).status)


asyncio.run(main())
