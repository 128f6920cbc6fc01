import datetime as dt

import click
from flask import Blueprint, Flask, flash, get_flashed_messages, jsonify, redirect, render_template_string, request, session, url_for

bp = Blueprint("blog", __name__, url_prefix="/blog")
POSTS = []

LIST = """{% macro item(p) %}<h2>{{ p.title|title }}</h2><p>{{ p.body|truncate(20) }}</p>{% endmacro %}
{% for p in posts %}{{ item(p) }}{% else %}nothing{% endfor %}
{% for m in get_flashed_messages() %}[{{ m }}]{% endfor %}"""


class Post:
    def __init__(self, title, body):
        self.title, self.body, self.on = title, body, dt.date(2024, 2, 29)


@bp.route("/", methods=["GET"])
def index():
    return render_template_string(LIST, posts=POSTS)


@bp.route("/new", methods=["POST"])
def new():
    if not session.get("user"):
        return "log in first", 403
    POSTS.append(Post(request.form["title"], request.form["body"]))
    flash("saved")
    return redirect(url_for(".index"))


@bp.get("/feed.json")
def feed():
    return jsonify([{"title": p.title, "on": p.on} for p in POSTS])


@bp.app_errorhandler(404)
def missing(error):
    return {"error": error.name}, 404


def create_app(**config):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="dev", **config)
    app.register_blueprint(bp)

    @app.post("/login/<name>")
    def login(name):
        session["user"] = name
        return f"hello {name}"

    @app.cli.command("purge")
    @click.option("--yes", is_flag=True)
    def purge(yes):
        """Deletes all posts."""
        if yes:
            POSTS.clear()
        click.echo(f"{len(POSTS)} left")

    return app


if __name__ == "__main__":
    app = create_app(TESTING=True)
    with app.test_client() as client:
        print(client.get("/blog/").text.strip())
        print(client.post("/blog/new", data={"title": "a", "body": "b"}).status)
        print(client.post("/login/zoe").text)
        body = "A long story about nothing in particular."
        print(client.post("/blog/new", data={"title": "first post", "body": body}, follow_redirects=True).text.strip())
        print(client.get("/blog/feed.json").json)
        print(client.get("/nowhere").json)
    print(app.test_cli_runner().invoke(args=["purge", "--yes"]).output.strip())
