"""A Starlette app served by uvicorn in a thread, talked to over a real socket; also a websockets client."""
import asyncio
import contextlib
import gzip
import json
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

import uvicorn
import websockets
from starlette.applications import Starlette
from starlette.authentication import AuthCredentials, AuthenticationBackend, SimpleUser, requires
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles


class HeaderAuth(AuthenticationBackend):
    async def authenticate(self, conn):
        if name := conn.headers.get("x-user"):
            return AuthCredentials(["member"]), SimpleUser(name)


@requires("member", status_code=403)
async def whoami(request):
    return JSONResponse({"user": request.user.display_name, "url": str(request.url_for("squares", n=3).path)})


async def squares(request):
    async def rows():
        for number in range(request.path_params["n"]):
            yield f"{number * number}\n" * 50
            await asyncio.sleep(0)
    return StreamingResponse(rows(), media_type="text/plain")


async def reverse(socket):
    await socket.accept(subprotocol="rev")
    async for text in socket.iter_text():
        await socket.send_text(text[::-1])


@contextlib.contextmanager
def serving(app):
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(5)


def get(port, path, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers), timeout=3) as reply:
            return reply.status, dict(reply.headers), reply.read()
    except urllib.error.HTTPError as error:
        return error.code, {}, error.read()


async def talk(port):
    async with websockets.connect(f"ws://127.0.0.1:{port}/reverse", subprotocols=["rev"]) as socket:
        answers = []
        for word in ("abc", "straße"):
            await socket.send(word)
            answers.append(await socket.recv())
        return socket.subprotocol, answers


def main():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "hello.css").write_text("a { color: red }")
        app = Starlette(routes=[Route("/me", whoami), Route("/squares/{n:int}", squares, name="squares"), WebSocketRoute("/reverse", reverse), Mount("/static", StaticFiles(directory=folder))],
                        middleware=[Middleware(AuthenticationMiddleware, backend=HeaderAuth()), Middleware(GZipMiddleware, minimum_size=10)])
        with serving(app) as port:
            print(get(port, "/me")[0], json.loads(get(port, "/me", **{"x-user": "ann"})[2]))
            status, headers, body = get(port, "/squares/4", **{"Accept-Encoding": "gzip"})
            print(status, headers["content-encoding"], len(gzip.decompress(body).split()))
            status, headers, body = get(port, "/static/hello.css")
            print(status, headers["content-type"], body, get(port, "/static/no")[0])
            print(asyncio.run(talk(port)))


if __name__ == "__main__":
    main()
