"""A Pyramid app with Mako templates plus a JSON-RPC endpoint and Beaker cache."""
import json
import os
import tempfile

from beaker.cache import CacheManager
from beaker.util import parse_cache_config_options
from jsonrpc import JSONRPCResponseManager, dispatcher
from pyramid.config import Configurator
from pyramid.request import Request
from pyramid.response import Response
from pyramid.view import view_config

cache = CacheManager(**parse_cache_config_options({"cache.type": "memory"}))
calls = []


@cache.cache("squares", expire=3600)
def square(n):
    calls.append(n)
    return n * n


@dispatcher.add_method
def add(a, b=0):
    return a + b


@dispatcher.add_method(name="square")
def rpc_square(n):
    return square(n)


def rpc(request):
    answer = JSONRPCResponseManager.handle(request.body, dispatcher)
    return Response(json_body=json.loads(answer.json))


def page(request):
    return {"rows": [(n, square(n)) for n in range(1, 4)], "title": request.params.get("title", "none")}


def make_app(folder):
    config = Configurator(settings={"mako.directories": folder})
    config.include("pyramid_mako")
    config.add_route("page", "/")
    config.add_route("rpc", "/rpc")
    config.add_view(page, route_name="page", renderer="rows.mako")
    config.add_view(rpc, route_name="rpc", request_method="POST")
    return config.make_wsgi_app()


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "rows.mako"), "w") as sink:
        sink.write("<h1>${title}</h1>\n% for n, s in rows:\n${n}=${s}\n% endfor\n")
    app = make_app(folder)
    print(Request.blank("/?title=T%26C").get_response(app).text.split())
    for method, params in (("add", [1, 2]), ("square", {"n": 3}), ("nothing", [])):
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode()
        reply = Request.blank("/rpc", method="POST", body=body).get_response(app)
        print(reply.json.get("result"), reply.json.get("error", {}).get("message"))
    print(calls)
