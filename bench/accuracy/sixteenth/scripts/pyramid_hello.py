"""Pyramid application with a custom renderer and a tween-free WSGI call."""
from pyramid.config import Configurator
from pyramid.request import Request
from pyramid.response import Response
from pyramid.view import view_config


@view_config(route_name="hello", renderer="json")
def hello(request):
    return {"hello": request.matchdict["name"], "path": request.path}


@view_config(route_name="csv", renderer="csv")
def table(request):
    return {"rows": [("a", 1), ("b", 2)]}


class CSVRenderer:
    def __init__(self, info):
        self.info = info

    def __call__(self, value, system):
        system["request"].response.content_type = "text/csv"
        return "\n".join(",".join(map(str, row)) for row in value["rows"])


def notfound(request):
    return Response("nothing here", status=404)


def main():
    with Configurator(settings={"pyramid.debug_notfound": "false"}) as config:
        config.add_route("hello", "/hello/{name}")
        config.add_route("csv", "/table.csv")
        config.add_renderer("csv", CSVRenderer)
        config.add_notfound_view(notfound)
        config.scan("__main__")
        app = config.make_wsgi_app()
    for path in ("/hello/ann", "/table.csv", "/nope"):
        response = Request.blank(path).get_response(app)
        print(response.status, response.content_type)
        print(response.text)


if __name__ == "__main__":
    main()
