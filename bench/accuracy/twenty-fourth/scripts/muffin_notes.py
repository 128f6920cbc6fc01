"""A note service with muffin, tested without a server; forms with starlette-wtf."""
import asyncio

import muffin
from asgi_tools import App, ResponseMiddleware
from asgi_tools.tests import ASGITestClient
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette_wtf import CSRFProtectMiddleware, StarletteForm, csrf_protect
from wtforms import StringField
from wtforms.validators import DataRequired, Length

app = muffin.Application(name="notes", debug=False)
NOTES = {}


@app.route("/notes", methods=["GET"])
async def listing(request):
    return [{"id": key, "text": text} for key, text in sorted(NOTES.items())]


@app.route("/notes/{key:int}")
class Note(muffin.Handler):
    async def get(self, request):
        key = request.path_params["key"]
        if key not in NOTES:
            raise muffin.ResponseError.NOT_FOUND()
        return NOTES[key]

    async def put(self, request):
        data = await request.data()
        NOTES[request.path_params["key"]] = data["text"]
        return muffin.ResponseText("saved", status_code=201)


@app.middleware
async def stamp(following, request, receive, send):
    response = await following(request, receive, send)
    response.headers["x-notes"] = str(len(NOTES))
    return response


class NoteForm(StarletteForm):
    text = StringField("text", validators=[DataRequired(), Length(max=5)])


@csrf_protect
async def form_page(request):
    form = await NoteForm.from_formdata(request)
    good = await form.validate_on_submit()
    return PlainTextResponse("good" if good else f"{dict(form.errors)} {'csrf' in str(form.csrf_token)}")


async def main():
    client = ASGITestClient(app)
    for method, url, body in (("PUT", "/notes/1", {"text": "buy ink"}), ("GET", "/notes/1", None), ("GET", "/notes/2", None), ("GET", "/notes", None)):
        answer = await client.request(url, method=method, json=body) if body else await client.request(url, method=method)
        print(method, url, answer.status_code, answer.headers.get("x-notes"), (await answer.text())[:40])


if __name__ == "__main__":
    asyncio.run(main())
    site = Starlette(routes=[Route("/", form_page, methods=["GET", "POST"])], middleware=[Middleware(SessionMiddleware, secret_key="s"), Middleware(CSRFProtectMiddleware, csrf_secret="c")])
    from starlette.testclient import TestClient

    client = TestClient(site)
    print(client.get("/").text, client.post("/", data={"text": "x"}).status_code)
