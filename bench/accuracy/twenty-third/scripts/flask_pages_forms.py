"""Flask: flat pages, bootstrap macros, pydantic bodies, hashed passwords, debug toolbar."""
import os
import tempfile

from flask import Flask, render_template_string, jsonify
from flask_bcrypt import Bcrypt
from flask_bootstrap import Bootstrap5
from flask_debugtoolbar import DebugToolbarExtension
from flask_flatpages import FlatPages
from flask_moment import Moment
from flask_pydantic import validate
from pydantic import BaseModel, Field

PAGE = "title: Hello\ntags: [a, b]\n\nSome *text* here.\n"


class Query(BaseModel):
    limit: int = Field(default=10, le=50)


class Person(BaseModel):
    name: str
    password: str


class Saved(BaseModel):
    name: str
    strong: bool


def create_app(folder):
    app = Flask(__name__)
    app.config.update(SECRET_KEY="s", FLATPAGES_ROOT=folder, FLATPAGES_EXTENSION=".md", FLATPAGES_EXTENSION_CONFIGS={}, TESTING=True, BCRYPT_LOG_ROUNDS=4, DEBUG_TB_ENABLED=True)
    pages, crypt = FlatPages(app), Bcrypt(app)
    Bootstrap5(app), Moment(app)
    DebugToolbarExtension(app)

    @app.get("/page/<path:path>")
    def page(path):
        item = pages.get_or_404(path)
        return render_template_string("<html><head>{{ bootstrap.load_css()|length > 0 }}</head><body>{{ item.title }}|{{ item.html|safe }}</body></html>", item=item)

    @app.get("/list")
    @validate()
    def listing(query: Query):
        return jsonify(limit=query.limit, pages=[p.path for p in pages])

    @app.post("/people")
    @validate()
    def people(body: Person):
        hashed = crypt.generate_password_hash(body.password)
        return Saved(name=body.name, strong=crypt.check_password_hash(hashed, body.password))

    return app


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "hello.md"), "w") as sink:
        sink.write(PAGE)
    client = create_app(folder).test_client()
    print(client.get("/page/hello").text)
    print(client.get("/page/nope").status_code)
    print(client.get("/list?limit=3").json, client.get("/list?limit=99").status_code)
    print(client.post("/people", json={"name": "ann", "password": "pw"}).json)
