"""A tiny blog API with blueprints, sessions and an error handler."""
from flask import Blueprint, Flask, abort, jsonify, render_template_string, request, session, url_for

posts = {1: {"title": "Hello", "body": "First post"}, 2: {"title": "Again", "body": "Second post"}}
blog = Blueprint("blog", __name__, url_prefix="/posts")


@blog.get("/")
def index():
    return render_template_string(
        "<ul>{% for id, p in posts.items() %}<li><a href='{{ url_for('blog.show', post_id=id) }}'>{{ p.title }}</a></li>{% endfor %}</ul>",
        posts=posts,
    )


@blog.get("/<int:post_id>")
def show(post_id):
    session["seen"] = session.get("seen", 0) + 1
    if post_id not in posts:
        abort(404)
    return jsonify(posts[post_id], )


@blog.post("/")
def create():
    data = request.get_json()
    new_id = max(posts) + 1
    posts[new_id] = {"title": data["title"], "body": data["body"]}
    return jsonify(id=new_id, url=url_for("blog.show", post_id=new_id)), 201


def create_app():
    app = Flask(__name__)
    app.secret_key = "not so secret"
    app.register_blueprint(blog)

    @app.errorhandler(404)
    def not_found(error):
        return jsonify(error=error.name), 404

    @app.cli.command("count")
    def count():
        print(len(posts), "posts")

    return app


if __name__ == "__main__":
    client = create_app().test_client()
    print(client.get("/posts/").text)
    print(client.post("/posts/", json={"title": "New", "body": "Third"}).get_json())
    print(client.get("/posts/3").get_json(), client.get("/posts/99").status_code)
    with client.session_transaction() as s:
        print("seen", s["seen"])
