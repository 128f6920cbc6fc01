"""A small notes API on Starlette, driven through its test client."""
from dataclasses import dataclass, asdict

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient


@dataclass
class Note:
    id: int
    text: str


NOTES: dict[int, Note] = {}


async def list_notes(request: Request):
    return JSONResponse([asdict(n) for n in NOTES.values()])


async def add_note(request: Request):
    data = await request.json()
    note = Note(len(NOTES) + 1, data["text"])
    NOTES[note.id] = note
    return JSONResponse(asdict(note), status_code=201)


async def get_note(request: Request):
    note = NOTES.get(request.path_params["nid"])
    if note is None:
        return PlainTextResponse("missing", status_code=404)
    return JSONResponse(asdict(note))


app = Starlette(
    routes=[Mount("/api", routes=[
        Route("/notes", list_notes),
        Route("/notes", add_note, methods=["POST"]),
        Route("/notes/{nid:int}", get_note),
    ])],
    middleware=[Middleware(GZipMiddleware, minimum_size=10)],
)

if __name__ == "__main__":
    with TestClient(app) as client:
        for text in ("milk", "bread"):
            print(client.post("/api/notes", json={"text": text}).status_code)
        print(client.get("/api/notes").json())
        print(client.get("/api/notes/2").json(), client.get("/api/notes/9").status_code)
        print(client.get("/api/notes").headers.get("content-encoding"))
