"""Class-based Flask views with blueprints, url_for and error handlers."""
from flask import Blueprint, Flask, abort, flash, get_flashed_messages, jsonify, render_template_string
from flask import redirect, request, session, url_for
from flask.views import MethodView

notes = Blueprint("notes", __name__, url_prefix="/notes")
DATA = {1: "buy milk"}
PAGE = """{% for id, text in notes.items() %}<a href="{{ url_for('notes.one', note_id=id) }}">{{ text|title }}</a>
{% endfor %}{% for m in get_flashed_messages() %}!{{ m }}{% endfor %}"""


class NoteList(MethodView):
    def get(self):
        return render_template_string(PAGE, notes=DATA)

    def post(self):
        number = max(DATA) + 1
        DATA[number] = request.form["text"]
        session["last"] = number
        flash(f"added {number}")
        return redirect(url_for(".all"))


class NoteItem(MethodView):
    def get(self, note_id):
        if note_id not in DATA:
            abort(404, description=f"note {note_id} is missing")
        return jsonify(id=note_id, text=DATA[note_id], last=session.get("last"))

    def delete(self, note_id):
        DATA.pop(note_id, None)
        return "", 204


notes.add_url_rule("/", view_func=NoteList.as_view("all"))
notes.add_url_rule("/<int:note_id>", view_func=NoteItem.as_view("one"))


def create_app():
    app = Flask(__name__)
    app.config.update(SECRET_KEY="not-secret", TESTING=True)
    app.register_blueprint(notes)
    app.register_error_handler(404, lambda e: (jsonify(error=e.description), 404))
    app.cli.command("count")(lambda: print(len(DATA), "notes"))
    return app


if __name__ == "__main__":
    app = create_app()
    with app.test_client() as client:
        print(client.post("/notes/", data={"text": "call <mum>"}, follow_redirects=True).text)
        print(client.get("/notes/2").json, client.get("/notes/9").json)
        print(client.delete("/notes/1").status, client.put("/notes/1").status)
    with app.test_request_context():
        print(url_for("notes.one", note_id=5, full="y", _anchor="top"))
    print(app.test_cli_runner().invoke(args=["count"]).output)
