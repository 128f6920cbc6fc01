"""A Flask notice board with permissions, themes, static digests, security headers and spec'd routes."""
import io

from flask import Blueprint, Flask, g, jsonify, render_template_string, request
from flask_csp.csp import csp_default, csp_header
from flask_parameter_validation import Query, Route, ValidateParameters
from flask_turbo import Turbo
from flask_vite import Vite

board = Blueprint("board", __name__)
turbo = Turbo()
NOTES = {1: "buy nails", 2: "sharpen saw"}


@board.before_app_request
def load_user():
    name = request.headers.get("X-User")
    if name:
        g.user = {"name": name, "roles": ["editor"] if name == "ann" else []}


@board.get("/")
@csp_header({"script-src": "'self'"})
def everything():
    text = "{% for n in notes %}<li>{{ n }}</li>{% endfor %}"
    return render_template_string(text, notes=NOTES.values())


@board.post("/add")
def add():
    if not g.get("user", {}).get("roles"):
        return "no", 403
    NOTES[len(NOTES) + 1] = request.form["text"]
    return jsonify(added=request.form["text"], turbo=turbo.can_stream() if hasattr(turbo, "can_stream") else False)


@board.get("/note/<int:number>")
@ValidateParameters()
def one(number: int = Route(min_int=1), loud: bool = Query(default=False)):
    note = NOTES.get(number, "")
    return jsonify(note=note.upper() if loud else note)


def build():
    app = Flask("board")
    app.config.update(SECRET_KEY="k", TESTING=True, VITE_AUTO_INSERT=False)
    for extension in (turbo,):
        extension.init_app(app)
    Vite(app)
    app.register_blueprint(board)
    return app


if __name__ == "__main__":
    client = build().test_client()
    answer = client.get("/")
    print(answer.text[:90], answer.headers.get("Content-Security-Policy", "")[:40])
    print(client.post("/add", data={"text": "x"}).status_code)
    print(client.post("/add", data={"text": "oil hinges"}, headers={"X-User": "ann"}).text)
    print(client.get("/note/2?loud=true", headers={"X-User": "bob"}).json)
    print(client.get("/note/0").status_code, csp_default().read()["default-src"])
