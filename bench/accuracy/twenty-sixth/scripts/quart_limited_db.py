"""A Quart application with rate limits, an SQLite database and streaming, driven by its test client."""
import asyncio
import os
import tempfile
from datetime import timedelta

from quart import Blueprint, Quart, current_app, g, jsonify, request, stream_with_context, websocket
from quart_db import QuartDB
from quart_rate_limiter import RateLimit, RateLimiter, limit_blueprint, rate_exempt, rate_limit

pages = Blueprint("pages", __name__)
limiter = RateLimiter()


@pages.get("/tools")
@rate_limit(2, timedelta(seconds=30))
async def tools():
    rows = await g.connection.fetch_all("SELECT name, count FROM tools ORDER BY name")
    return jsonify([dict(r) for r in rows])


@pages.post("/tools")
async def add():
    data = await request.get_json()
    async with g.connection.transaction():
        await g.connection.execute("INSERT INTO tools (name, count) VALUES (:name, :count)", data)
    return jsonify(total=await g.connection.fetch_val("SELECT COUNT(*) FROM tools")), 201


@pages.get("/stream")
@rate_exempt
async def stream():
    @stream_with_context
    async def numbers():
        for n in range(3):
            yield f"{n} {request.path}\n".encode()
            await asyncio.sleep(0)
    return numbers()


@pages.websocket("/echo")
async def echo():
    while True:
        word = await websocket.receive()
        await websocket.send(word.upper())
        if word == "stop":
            return


def build(path):
    app = Quart("shed")
    app.config["TESTING"] = True
    app.register_blueprint(pages)
    limiter.init_app(app)
    limit_blueprint(pages, limits=[RateLimit(50, timedelta(minutes=1))])
    db = QuartDB(app, url=f"sqlite:///{path}", auto_request_connection=True)

    @app.before_serving
    async def create():
        async with db.connection() as connection:
            await connection.execute("CREATE TABLE tools (name TEXT, count INT)")

    @app.errorhandler(429)
    async def slow(error):
        return {"slow": current_app.name}, 429
    return app


async def main():
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        app = build(os.path.join(folder, "a.db"))
        async with app.test_app() as running:
            client = running.test_client()
            print(await (await client.post("/tools", json={"name": "saw", "count": 2})).get_json())
            for _ in range(3):
                answer = await client.get("/tools")
                print(answer.status_code, await answer.get_json())
            print((await (await client.get("/stream")).get_data(as_text=True)).split())
            async with client.websocket("/echo") as socket:
                await socket.send("hi")
                print(await socket.receive())


if __name__ == "__main__":
    asyncio.run(main())
