import asyncio

from quart import Blueprint, Quart, jsonify, render_template_string, request, session

pages = Blueprint("pages", __name__)


@pages.get("/hello/<name>")
async def hello(name):
    return await render_template_string("<h1>Hello {{ name|upper }}</h1>", name=name)


@pages.post("/sum")
async def add():
    data = await request.get_json()
    session["last"] = sum(data)
    return jsonify(total=session["last"])


@pages.get("/last")
async def last():
    return {"last": session.get("last")}


async def main():
    app = Quart(__name__)
    app.secret_key = "k"
    app.register_blueprint(pages)
    client = app.test_client()
    print(await (await client.get("/hello/ann")).get_data(as_text=True))
    print(await (await client.post("/sum", json=[1, 2, 3])).get_json())
    print(await (await client.get("/last")).get_json())
    print((await client.get("/nowhere")).status_code)


if __name__ == "__main__":
    asyncio.run(main())
