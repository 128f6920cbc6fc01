"""A Sanic service with JSON web tokens and CORS, called with its ASGI client."""
import asyncio

from sanic import Sanic, exceptions
from sanic.response import json, text
from sanic_cors import CORS
from sanic_testing.testing import SanicASGITestClient

USERS = {"ann": "pw", "bob": "word"}


def build():
    app = Sanic("shed", configure_logging=False)
    CORS(app, resources={r"/api/*": {"origins": "https://shed.test"}})

    @app.middleware("request")
    async def who(request):
        request.ctx.user = request.headers.get("x-user")

    @app.get("/api/tools/<name:str>")
    async def tool(request, name):
        if name == "none":
            raise exceptions.NotFound("no such tool")
        return json({"name": name, "user": request.ctx.user})

    @app.post("/api/echo")
    async def echo(request):
        return json(request.json)

    @app.get("/files/<path:path>")
    async def files(request, path):
        return text(path.upper())

    @app.exception(exceptions.NotFound)
    async def missing(request, error):
        return json({"error": str(error)}, status=404)

    return app


async def main():
    client = SanicASGITestClient(build())
    for url in ("/api/tools/saw", "/api/tools/none", "/files/a/b.txt"):
        _, answer = await client.get(url, headers={"x-user": "ann", "origin": "https://shed.test"})
        print(answer.status_code, answer.text, answer.headers.get("access-control-allow-origin"))
    _, answer = await client.post("/api/echo", json={"a": [1, 2]})
    print(answer.json)


if __name__ == "__main__":
    asyncio.run(main())
