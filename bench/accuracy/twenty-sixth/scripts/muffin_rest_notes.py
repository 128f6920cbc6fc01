"""A Muffin application with REST resources on aio-peewee, and a test client."""
import asyncio

import marshmallow as ma
import muffin
import peewee as pw
from aio_databases import Database
from muffin import Application, Response, ResponseError, TestClient
from muffin_rest import API, APIError
from muffin_rest.handler import RESTHandler

app = Application("notes", debug=True)
api = API(app, "/api")
NOTES = {1: {"id": 1, "text": "buy nails"}, 2: {"id": 2, "text": "oil saw"}}


class Query:
    """A list of notes that can be filtered."""

    def __init__(self, rows):
        self.rows = list(rows)


class NoteSchema(ma.Schema):
    id = ma.fields.Int(dump_only=True)
    text = ma.fields.Str(required=True, validate=ma.validate.Length(min=2))


@app.route("/")
async def index(request):
    return {"notes": len(NOTES), "agent": bool(request.headers)}


@app.route("/note/{number:int}", methods=["GET", "DELETE"])
class Note(muffin.Handler):
    async def get(self, request):
        number = int(request.path_params["number"])
        if number not in NOTES:
            raise ResponseError.NOT_FOUND()
        return NoteSchema().dump(NOTES[number])

    async def delete(self, request):
        NOTES.pop(int(request.path_params["number"]), None)
        return Response("gone", status_code=202)

    @muffin.Handler.route("/note/{number:int}/shout")
    async def shout(self, request):
        return NOTES[int(request.path_params["number"])]["text"].upper()


@app.route("/add", methods=["POST"])
async def add(request):
    try:
        data = NoteSchema().load(await request.json())
    except ma.ValidationError as error:
        return 422, error.messages
    number = max(NOTES) + 1
    NOTES[number] = dict(data, id=number)
    return 201, NOTES[number]


@app.middleware
async def stamp(handler, request, receive, send):
    response = await handler(request, receive, send)
    if hasattr(response, "headers"):
        response.headers["x-shed"] = "yes"
    return response


@app.on_startup
async def opened():
    print("opened")


@app.on_error(ZeroDivisionError)
async def divided(request, error):
    return {"error": "divided"}


@app.route("/broken")
async def broken(request):
    return 1 / 0


async def main():
    client = TestClient(app)
    async with client.lifespan():
        print(await (await client.get("/")).json())
        print(await (await client.get("/note/1")).json(), (await client.get("/note/9")).status_code)
        print(await (await client.get("/note/2/shout")).text())
        answer = await client.post("/add", json={"text": "x"})
        print(answer.status_code, await answer.json())
        print(await (await client.post("/add", json={"text": "sweep"})).json())
        print((await client.delete("/note/1")).status_code, await (await client.get("/broken")).json())
    print(APIError.__name__, RESTHandler.__name__, pw.SqliteDatabase(":memory:").execute_sql("select 1").fetchone(), Database.__name__)


if __name__ == "__main__":
    asyncio.run(main())
