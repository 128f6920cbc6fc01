from __future__ import annotations

import contextlib
from dataclasses import asdict, dataclass, field

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket


@dataclass
class Room:
    name: str
    lines: list[str] = field(default_factory=list)


@contextlib.asynccontextmanager
async def lifespan(app):
    app.state.rooms = {"lobby": Room("lobby", ["welcome"])}
    print("up")
    yield
    print("down", sum(len(r.lines) for r in app.state.rooms.values()))


class Stamp(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["x-path"] = request.url.path
        return response


async def room(request: Request):
    try:
        found = request.app.state.rooms[request.path_params["name"]]
    except KeyError:
        raise HTTPException(404, "no room") from None
    return JSONResponse(asdict(found))


async def export(request: Request):
    async def lines():
        for room in request.app.state.rooms.values():
            for line in room.lines:
                yield f"{room.name}\t{line}\n"

    return StreamingResponse(lines(), media_type="text/tab-separated-values")


async def talk(socket: WebSocket):
    await socket.accept()
    lobby = socket.app.state.rooms["lobby"]
    async for text in socket.iter_text():
        lobby.lines.append(text)
        await socket.send_json({"heard": text.upper(), "total": len(lobby.lines)})


app = Starlette(
    routes=[Mount("/rooms", routes=[Route("/{name}", room)]), Route("/export", export), WebSocketRoute("/ws", talk)],
    middleware=[Middleware(Stamp), Middleware(GZipMiddleware, minimum_size=10)],
    lifespan=lifespan,
    exception_handlers={404: lambda request, exc: PlainTextResponse(f"sorry: {exc.detail}", 404)},
)

if __name__ == "__main__":
    with TestClient(app) as client:
        with client.websocket_connect("/ws") as ws:
            for word in ("hello", "world"):
                ws.send_text(word)
                print(ws.receive_json())
        print(client.get("/rooms/lobby").json())
        answer = client.get("/export")
        print(answer.text, answer.headers["x-path"], answer.headers.get("content-encoding"))
        print(client.get("/rooms/attic").text)
