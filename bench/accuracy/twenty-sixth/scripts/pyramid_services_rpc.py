"""A Pyramid site with services, layouts, retries, RPC and class handlers, tested with WebTest."""
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPNotFound
from pyramid.response import Response
from pyramid.view import view_config, exception_view_config
from pyramid_handlers import action
from pyramid_layout.panel import panel_config
from pyramid_retry import RetryableException, is_last_attempt, mark_error_retryable
from webtest import TestApp
from zope.interface import Interface, implementer


class IStock(Interface):
    def count(name):
        """How many are there"""


@implementer(IStock)
class Stock:
    def __init__(self, context, request):
        self.items = request.registry.settings["items"]

    def count(self, name):
        return self.items[name]


@panel_config(name="footer")
def footer(context, request, year=2020):
    return f"<i>{year}</i>"


class Pages:
    def __init__(self, request):
        self.request = request

    @action(renderer="json")
    def index(self):
        return {"pages": ["index", "about"], "id": self.request.matched_route.name}

    @action(name="about", renderer="string")
    def about(self):
        return self.request.layout_manager.render_panel("footer", year=2024)


def count(request, name):
    return request.find_service(IStock).count(name)


ATTEMPTS = []


def flaky(request):
    ATTEMPTS.append(is_last_attempt(request))
    if len(ATTEMPTS) < 3:
        raise mark_error_retryable(ValueError("again")) or RetryableException()
    return {"attempts": ATTEMPTS}


def main():
    with Configurator(settings={"items": {"saw": 3}, "retry.attempts": 3}) as config:
        for part in ("pyramid_handlers", "pyramid_layout", "pyramid_retry", "pyramid_services", "pyramid_exclog"):
            config.include(part)
        config.add_panel(footer, name="footer")
        config.register_service_factory(Stock, IStock)
        config.add_handler("pages", "/pages/{action}", handler=Pages)
        config.add_route("count", "/count/{name}")
        config.add_view(lambda r: count(r, r.matchdict["name"]), route_name="count", renderer="json")
        config.add_route("flaky", "/flaky")
        config.add_view(flaky, route_name="flaky", renderer="json")
        return config.make_wsgi_app()


if __name__ == "__main__":
    client = TestApp(main())
    print(client.get("/pages/index").json)
    print(client.get("/pages/about").text)
    print(client.get("/count/saw").json)
    print(client.get("/flaky").json)
