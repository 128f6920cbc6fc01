"""Poll app: application factory, blueprint, session, flash, error handler, cli command."""
import click
from flask import (Blueprint, Flask, abort, current_app, flash, g, get_flashed_messages, jsonify, redirect,
                   render_template_string, request, session, url_for)

polls = Blueprint("polls", __name__, url_prefix="/polls")
PAGE = """{% macro row(name, n) %}<li>{{ name|title }}: {{ n }}</li>{% endmacro -%}
<h1>{{ question }}</h1><ul>{% for name, n in votes|dictsort %}{{ row(name, n) }}{% endfor %}</ul>
{%- for message in get_flashed_messages() %}<p>{{ message }}</p>{% endfor %}"""


@polls.before_request
def count_visits():
    g.visit = session["visits"] = session.get("visits", 0) + 1


@polls.get("/")
def show():
    return render_template_string(PAGE, question="Tea or coffee?", votes=current_app.config["VOTES"])


@polls.post("/vote")
def vote():
    choice = request.form.get("choice") or abort(400)
    if choice not in current_app.config["VOTES"]:
        abort(404, description=f"no such choice: {choice}")
    current_app.config["VOTES"][choice] += 1
    flash(f"thanks for visit {g.visit}")
    return redirect(url_for(".show"))


@polls.cli.command("reset")
@click.option("--to", default=0, show_default=True)
def reset(to):
    """Reset all votes."""
    for key in current_app.config["VOTES"]:
        current_app.config["VOTES"][key] = to
    click.secho(f"reset to {to}", fg="green")


def create_app(**config):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="dev", VOTES={"tea": 0, "coffee": 0}, **config)
    app.register_blueprint(polls)

    @app.errorhandler(404)
    def missing(error):
        return jsonify(error=error.description), 404

    @app.template_filter("shout")
    def shout(text):
        return text.upper() + "!"

    return app


if __name__ == "__main__":
    app = create_app(TESTING=True)
    with app.test_client() as client:
        print(client.get("/polls/").text)
        reply = client.post("/polls/vote", data={"choice": "tea"}, follow_redirects=True)
        print(reply.status_code, reply.request.path, reply.text)
        print(session["visits"], client.post("/polls/vote", data={"choice": "milk"}).get_json(), client.post("/polls/vote").status_code)
    result = app.test_cli_runner().invoke(args=["polls", "reset", "--to", "3"])
    print(result.output, app.config["VOTES"], sorted(r.rule for r in app.url_map.iter_rules()))
