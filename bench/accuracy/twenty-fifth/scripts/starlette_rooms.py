"""A chat over web sockets with a broadcast channel, and forms guarded by CSRF tokens, in Starlette."""
import contextlib

import anyio
from broadcaster import Broadcast
from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.middleware import Middleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette_csrf import CSRFMiddleware

broadcast = Broadcast("memory://")


async def chat(socket):
    await socket.accept()
    async with anyio.create_task_group() as group, broadcast.subscribe(channel="room") as subscriber:

        async def send():
            async for event in subscriber:
                await socket.send_json({"room": event.channel, "text": event.message})
                if event.message == "bye":
                    break
            group.cancel_scope.cancel()

        group.start_soon(send)
        async for message in socket.iter_text():
            await broadcast.publish(channel="room", message=message)


class Form(HTTPEndpoint):
    async def get(self, request):
        return PlainTextResponse("form")

    async def post(self, request):
        return JSONResponse(await request.json(), status_code=201)


@contextlib.asynccontextmanager
async def lifespan(app):
    await broadcast.connect()
    yield
    await broadcast.disconnect()


app = Starlette(
    lifespan=lifespan,
    routes=[WebSocketRoute("/chat", chat), Route("/form", Form, middleware=[Middleware(CSRFMiddleware, secret="s3cret")])],
)


def main():
    with TestClient(app) as client:
        with client.websocket_connect("/chat") as socket:
            for text in ("hello", "bye"):
                socket.send_text(text)
                print(socket.receive_json())
        print(client.post("/form", json={"a": 1}).status_code)
        print(client.get("/form").text, "csrftoken" in client.cookies)
        token = client.cookies["csrftoken"]
        answer = client.post("/form", json={"a": 1}, headers={"x-csrftoken": token})
        print(answer.status_code, answer.json())


if __name__ == "__main__":
    main()
