"""A chat room over websockets, with lifespan, background tasks and a custom exception handler."""
import contextlib

import fastapi
from fastapi import BackgroundTasks, WebSocket, WebSocketDisconnect
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse


class Room:
    def __init__(self):
        self.members: dict[str, WebSocket] = {}
        self.log: list[str] = []

    async def join(self, name, socket):
        await socket.accept()
        self.members[name] = socket
        await self.say(f"* {name} joined")

    async def say(self, text):
        self.log.append(text)
        for socket in self.members.values():
            await socket.send_json({"text": text, "members": sorted(self.members)})


@contextlib.asynccontextmanager
async def lifespan(app):
    app.state.room = Room()
    yield
    print("shutdown, log has", len(app.state.room.log), "lines")


class RoomError(Exception):
    pass


app = fastapi.FastAPI(lifespan=lifespan)


@app.exception_handler(RoomError)
async def room_error(request: fastapi.Request, exc: RoomError):
    return JSONResponse({"error": str(exc), "path": request.url.path}, status_code=418)


@app.websocket("/ws/{name}")
async def chat(socket: WebSocket, name: str):
    room = socket.app.state.room
    await room.join(name, socket)
    try:
        while True:
            await room.say(f"{name}: {await socket.receive_text()}")
    except WebSocketDisconnect:
        del room.members[name]


@app.post("/kick/{name}", response_class=PlainTextResponse)
async def kick(name: str, tasks: BackgroundTasks, request: fastapi.Request):
    if name not in request.app.state.room.members:
        raise RoomError(f"no {name}")
    tasks.add_task(request.app.state.room.log.append, f"! kicked {name}")
    return "ok"


@app.get("/log")
def log(request: fastapi.Request):
    return StreamingResponse((line + "\n" for line in request.app.state.room.log), media_type="text/plain")


def main():
    from fastapi.testclient import TestClient

    with TestClient(app) as client:
        with client.websocket_connect("/ws/ann") as ann:
            print(ann.receive_json())
            ann.send_text("hello")
            print(ann.receive_json()["text"])
            print(client.post("/kick/ann").text, client.post("/kick/bob").json())
        print(client.get("/log").text.splitlines())


main()
