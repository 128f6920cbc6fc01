from pyramid.config import Configurator
from pyramid.request import Request
from pyramid.view import view_config


@view_config(route_name="hello", renderer="json")
def hello(request):
    return {"hello": request.matchdict["name"]}


def main():
    with Configurator() as config:
        config.add_route("hello", "/hello/{name}")
        config.scan(__name__)
        app = config.make_wsgi_app()
    print(Request.blank("/hello/ann").get_response(app).text)


if __name__ == "__main__":
    main()
