"""A Flask page with bootstrap macros, basic auth, OAuth blueprints and a JSON form; then frozen to files."""
import base64
import tempfile
import warnings
from pathlib import Path

from flask import Flask, request, render_template_string, url_for
from flask_basicauth import BasicAuth
from flask_dance.contrib.github import make_github_blueprint
from flask_frozen import Freezer
from flask_swagger import swagger
from werkzeug.datastructures import MultiDict
from wtforms import Form, IntegerField, StringField
from wtforms.validators import InputRequired, NumberRange
from wtforms_components import EmailField

PAGE = "<h1>{{ title }}</h1>{% for tool in tools %}<a href='{{ url_for('tool', name=tool) }}'>{{ tool }}</a>{% endfor %}"
TOOLS = {"saw": 20, "hammer": 12}


class ToolForm(Form):
    name = StringField(validators=[InputRequired()])
    maker = EmailField()
    price = IntegerField(validators=[NumberRange(min=1)])




def create_app():
    app = Flask(__name__)
    app.config.update(SECRET_KEY="x", BASIC_AUTH_USERNAME="ann", BASIC_AUTH_PASSWORD="pw", FREEZER_RELATIVE_URLS=True)
    auth = BasicAuth(app)
    app.register_blueprint(make_github_blueprint(client_id="a", client_secret="b"), url_prefix="/login")

    @app.route("/")
    def index():
        return render_template_string(PAGE, title="Tools", tools=sorted(TOOLS))

    @app.route("/tool/<name>/")
    def tool(name):
        return f"{name}: {TOOLS[name]}"

    @app.route("/admin")
    @auth.required
    def admin():
        """
        Secret numbers
        ---
        tags: [admin]
        responses: {200: {description: all}}
        """
        return str(sum(TOOLS.values()))

    @app.post("/api/tools")
    def add_tool():
        form = ToolForm(MultiDict(request.get_json()))
        if not form.validate():
            return {"errors": form.errors}, 422
        return {"tool": form.data}

    return app


def freeze(app):
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app.config["FREEZER_DESTINATION"] = folder
        freezer = Freezer(app, with_no_argument_rules=False, log_url_for=True)

        @freezer.register_generator
        def index():
            yield {}

        freezer.freeze()
        return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*.html"))


if __name__ == "__main__":
    app = create_app()
    client = app.test_client()
    print(client.get("/").text)
    print(client.get("/admin").status_code)
    token = base64.b64encode(b"ann:pw").decode()
    print(client.get("/admin", headers={"Authorization": f"Basic {token}"}).text)
    for data in ({"name": "drill", "price": 80}, {"price": 0}):
        print(client.post("/api/tools", json=data).get_json())
    print(client.get("/login/github").status_code)
    with app.test_request_context():
        print(url_for("github.login"), sorted(swagger(app)["paths"]))
    print(freeze(create_app()))
