"""A small WSGI stack made of Paste pieces, tested with paste.fixture."""
import os
import tempfile

from paste.cascade import Cascade
from paste.fixture import TestApp
from paste.gzipper import middleware as gzip_middleware
from paste.httpexceptions import HTTPExceptionHandler, HTTPNotFound
from paste.request import parse_formvars
from paste.response import header_value
from paste.urlmap import URLMap
from paste.urlparser import StaticURLParser


def hello(environ, start_response):
    fields = parse_formvars(environ)
    if "name" not in fields:
        raise HTTPNotFound("nobody to greet")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"Hello {fields['name']}".encode()]


def make_app(static):
    urlmap = URLMap()
    urlmap["/hello"] = HTTPExceptionHandler(hello)
    return gzip_middleware(Cascade([StaticURLParser(static), urlmap]))


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "a.txt"), "w") as f:
        f.write("static text")
    app = TestApp(make_app(folder))
    print(app.get("/a.txt").body)
    response = app.get("/hello", params={"name": "Ann"})
    print(response.status, response.body, header_value(response.headers, "content-type"))
    print(app.post("/hello", params={"name": "Bob"}).body)
    print(app.get("/hello", status=404).status)
