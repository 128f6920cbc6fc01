"""A tiny site with the wheezy family: routes, templates, forms and an HTTP application."""
from wheezy.http import HTTPResponse, WSGIApplication
from wheezy.http.config import bootstrap_http_defaults
from wheezy.routing import PathRouter, url
from wheezy.template.engine import Engine
from wheezy.template.ext.core import CoreExtension
from wheezy.template.loader import DictLoader
from wheezy.validation import Validator
from wheezy.validation.rules import email, length, range as between, required

PAGES = {
    "base": "<h1>@title</h1>\n@def content():\n@end\n@content()\n",
    "list": "@require(title, items)\n<h1>@title</h1>\n@for name, price in items:\n- @name costs @str(price)\n@end\n",
}


class Order:
    def __init__(self, name="", mail="", count=0):
        self.name, self.mail, self.count = name, mail, count


order_rules = Validator({"name": [required, length(min=2, max=10)], "mail": [required, email], "count": [between(min=1, max=5)]})


def render(name, context):
    engine = Engine(loader=DictLoader(PAGES), extensions=[CoreExtension()])
    return engine.get_template(name).render(context)


def welcome(request):
    response = HTTPResponse()
    response.write(render("list", {"title": "Shop", "items": [("pen", 2), ("ink", 4)]}))
    return response


def routing():
    router = PathRouter()
    router.add_routes([
        ("/", welcome),
        url("/item/{id:int}", welcome, name="item"),
        url("/{locale:(en|de)}/about", welcome, {"locale": "en"}, name="about"),
    ])
    handler, kwargs = router.match("/item/7")
    print(handler.__name__, kwargs["id"], router.path_for("item", id="9"))
    print(router.path_for("about", locale="de"), router.match("/nothing"))


def main():
    routing()
    for order in (Order("Ann", "ann@example.test", 2), Order("A", "nobody", 9)):
        errors = {}
        print(order_rules.validate(order, errors), {key: len(value) for key, value in sorted(errors.items())})
    app = WSGIApplication([bootstrap_http_defaults, lambda options: (lambda request, following: welcome(request))], {})
    seen = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "SERVER_NAME": "x", "SERVER_PORT": "80", "wsgi.url_scheme": "http"}
    body = b"".join(app(environ, lambda status, headers: seen.append(status)))
    print(seen, body.decode().splitlines())


if __name__ == "__main__":
    main()
