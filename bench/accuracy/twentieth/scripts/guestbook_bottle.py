"""A small guest book served by Bottle, exercised through WebTest."""
import json
import sqlite3
from contextlib import closing

from bottle import Bottle, HTTPError, abort, request, response, template
from webtest import TestApp

app = Bottle()
db = sqlite3.connect(":memory:", check_same_thread=False)
db.row_factory = sqlite3.Row

PAGE = """<html><body>
% for row in rows:
  <li>{{row['author']}}: {{row['text']}}</li>
% end
</body></html>"""


def setup():
    db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, author TEXT NOT NULL, text TEXT)")
    db.executemany("INSERT INTO entry (author, text) VALUES (?, ?)", [("Ada", "Lovely place"), ("Bob", "<b>bold</b> claim")])


@app.hook("after_request")
def no_cache():
    response.set_header("Cache-Control", "no-store")


@app.get("/")
def index():
    with closing(db.execute("SELECT * FROM entry ORDER BY id")) as cursor:
        return template(PAGE, rows=cursor.fetchall())


@app.get("/entries/<number:int>")
def show(number):
    row = db.execute("SELECT * FROM entry WHERE id = ?", (number,)).fetchone()
    if row is None:
        abort(404, "no such entry")
    return dict(row)


@app.post("/entries")
def add():
    data = request.json
    if not data or "author" not in data:
        raise HTTPError(400, "author missing")
    cursor = db.execute("INSERT INTO entry (author, text) VALUES (?, ?)", (data["author"], data.get("text", "")))
    response.status = 201
    return {"id": cursor.lastrowid}


@app.error(404)
def not_found(error):
    response.content_type = "application/json"
    return json.dumps({"error": error.body})


if __name__ == "__main__":
    setup()
    client = TestApp(app)
    print(client.get("/").text.strip())
    created = client.post_json("/entries", {"author": "Cy", "text": "hi"}, status=201)
    print(created.json)
    print(client.get(f"/entries/{created.json['id']}").json)
    print(client.get("/entries/99", status=404).json)
    print(client.post_json("/entries", {}, status=400).status)
    print(client.get("/").headers["Cache-Control"])
    page = client.get("/").body.decode()
    print(page.count("<li>"), "entries")
