"""An aiohttp server with basic auth, validated bodies, remotes, WSGI parts and metrics."""
import asyncio

from aiohttp import BasicAuth, web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp_basicauth import BasicAuthMiddleware
from aiohttp_openmetrics import metrics_middleware, metrics
from aiohttp_pydantic import PydanticView, oas
from aiohttp_pydantic.oas.typing import r200, r404
from aiohttp_remotes import XForwardedRelaxed, setup as setup_remotes
from aiohttp_validate import validate
from aiohttp_wsgi import WSGIHandler
from pydantic import BaseModel


class Pet(BaseModel):
    name: str
    age: int = 1


class Pets(PydanticView):
    async def get(self, old: bool = False) -> r200[list[Pet]]:
        """All pets

        Tags: pets
        """
        found = [p for p in self.request.app["pets"] if not old or p.age > 5]
        return web.json_response([p.model_dump() for p in found])

    async def post(self, pet: Pet) -> r200[Pet]:
        self.request.app["pets"].append(pet)
        return web.json_response(pet.model_dump(), status=201)


@validate(
    request_schema={"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"], "additionalProperties": False},
    response_schema={"type": "object"},
)
async def echo(body, request):
    return {"echo": body["text"], "remote": request.remote}


def old_part(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"old " + environ["PATH_INFO"].encode()]


class Guard(BasicAuthMiddleware):
    async def check_credentials(self, username, password, request):
        return (username, password) == ("ann", "pw")

    def need_check(self, request):
        return False


guard = Guard(force=False)


@guard.required
async def secret(request):
    return web.Response(text="secret")


async def build():
    app = web.Application(middlewares=[guard, metrics_middleware])
    app["pets"] = [Pet(name="rex", age=7), Pet(name="tom")]
    app.router.add_view("/pets", Pets)
    app.router.add_post("/echo", echo)
    app.router.add_get("/secret", secret)
    app.router.add_get("/metrics", metrics)
    app.router.add_route("*", "/old/{path_info:.*}", WSGIHandler(old_part))
    oas.setup(app, url_prefix="/oas", title_spec="Pets")
    await setup_remotes(app, XForwardedRelaxed())
    return app


async def main():
    async with TestClient(TestServer(await build())) as client:
        print(await (await client.get("/pets?old=true")).json())
        print((await client.post("/pets", json={"name": "kit", "age": "x"})).status)
        print(await (await client.post("/pets", json={"name": "kit", "age": 2})).json())
        print(await (await client.post("/echo", json={"text": "hi"}, headers={"X-Forwarded-For": "10.1.1.1"})).json())
        print((await client.post("/echo", json={"no": 1})).status)
        print((await client.get("/secret")).status, (await client.get("/secret", auth=BasicAuth("ann", "pw"))).status)
        print(await (await client.get("/old/thing")).text())
        print(sorted((await (await client.get("/oas/spec")).json())["paths"]))
        print("request_latency" in await (await client.get("/metrics")).text())


if __name__ == "__main__":
    asyncio.run(main())
