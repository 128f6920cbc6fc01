"""A Quart notes service with schemas, sessions and cross-origin rules."""
import asyncio
from dataclasses import dataclass

from quart import Quart, abort, jsonify
from quart_auth import AuthUser, QuartAuth, current_user, login_required, login_user, logout_user
from quart_cors import cors
from quart_schema import QuartSchema, validate_request, validate_response


@dataclass
class NoteIn:
    text: str
    stars: int = 0


@dataclass
class Note(NoteIn):
    id: int = 0


def create_app():
    app = cors(Quart(__name__), allow_origin=["https://shed.test"])
    app.secret_key = "not so secret"
    app.config["QUART_AUTH_COOKIE_SECURE"] = False
    QuartSchema(app, convert_casing=True)
    QuartAuth(app)
    notes = {}

    @app.post("/notes")
    @validate_request(NoteIn)
    @validate_response(Note, 201)
    async def add(data: NoteIn):
        note = Note(text=data.text, stars=data.stars, id=len(notes) + 1)
        notes[note.id] = note
        return note, 201

    @app.get("/notes/<int:note_id>")
    @validate_response(Note)
    async def one(note_id):
        if note_id not in notes:
            abort(404)
        return notes[note_id], 200

    @app.post("/login/<name>")
    async def login(name):
        login_user(AuthUser(name))
        return jsonify(ok=True)

    @app.get("/me")
    @login_required
    async def me():
        return jsonify(name=current_user.auth_id)

    @app.post("/logout")
    async def logout():
        logout_user()
        return jsonify(ok=False)

    return app


async def main():
    client = create_app().test_client()
    for data in ({"text": "buy saw", "stars": 3}, {"stars": "many"}):
        answer = await client.post("/notes", json=data)
        print(answer.status_code, await answer.get_json() if answer.status_code == 201 else "refused")
    answer = await client.get("/notes/1", headers={"Origin": "https://shed.test"})
    print(answer.headers["Access-Control-Allow-Origin"], await answer.get_json())
    print((await client.get("/notes/9")).status_code, (await client.get("/me")).status_code)
    await client.post("/login/ann")
    print(await (await client.get("/me")).get_json())
    await client.post("/logout")
    print((await client.get("/me")).status_code)
    print(sorted((await (await client.get("/openapi.json")).get_json())["paths"]))


if __name__ == "__main__":
    asyncio.run(main())
