"""Flask blueprint, templates, sessions, CLI command."""
import click
from flask import Blueprint, Flask, flash, get_flashed_messages, redirect, render_template_string, request, session, url_for

bp = Blueprint("cart", __name__, url_prefix="/cart")
PAGE = "{% for k, v in items|dictsort %}{{ k|title }}={{ v }};{% else %}empty{% endfor %}"


@bp.get("/")
def show():
    return render_template_string(PAGE, items=session.get("cart", {}))


@bp.post("/add")
def add():
    cart = session.setdefault("cart", {})
    cart[request.form["item"]] = cart.get(request.form["item"], 0) + 1
    session.modified = True
    flash("added")
    return redirect(url_for(".show"))


def create_app():
    app = Flask(__name__)
    app.secret_key = "k"
    app.register_blueprint(bp)

    @app.cli.command("seed")
    @click.option("--n", default=1)
    def seed(n):
        click.echo(f"seeded {n}")

    @app.errorhandler(404)
    def missing(error):
        return {"error": error.name}, 404

    return app


app = create_app()
with app.test_client() as client:
    print(client.get("/cart/").text)
    for item in ("pear", "fig", "pear"):
        client.post("/cart/add", data={"item": item})
    print(client.get("/cart/").text, get_flashed_messages())
    print(client.get("/zzz").json)
print(app.test_cli_runner().invoke(args=["seed", "--n", "4"]).output)
