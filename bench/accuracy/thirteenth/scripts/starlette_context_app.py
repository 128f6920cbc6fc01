"""A Starlette app with request context, driven directly over ASGI with httpx."""
import asyncio

import httpx
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette_context import context, plugins, request_cycle_context
from starlette_context.middleware import RawContextMiddleware


async def index(request):
    context["seen"] = request.url.path
    return JSONResponse({"id": context["X-Request-ID"], "agent": context.get("User-Agent"), "seen": context["seen"]})


app = Starlette(
    routes=[Route("/", index)],
    middleware=[
        Middleware(
            RawContextMiddleware,
            plugins=(plugins.RequestIdPlugin(validate=False), plugins.UserAgentPlugin()),
        )
    ],
)


async def main():
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        r = await client.get("/", headers={"X-Request-ID": "abc", "User-Agent": "me/1"})
        print(r.status_code, r.json(), r.headers["x-request-id"])
    with request_cycle_context({"outside": 1}):
        print(context.exists(), context.data)
    print(context.exists())


asyncio.run(main())
