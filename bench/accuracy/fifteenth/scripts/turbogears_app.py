"""A minimal TurboGears application answering requests in-process."""
from tg import MinimalApplicationConfigurator, TGController, abort, expose, redirect, request
from webob import Request


class ShopController(TGController):
    stock = {"tea": 4, "jam": 0}

    @expose("json")
    def index(self):
        return {"stock": self.stock}

    @expose("json")
    def item(self, name, **query):
        if name not in self.stock:
            abort(404)
        return {"name": name, "count": self.stock[name], "query": query, "method": request.method}


class RootController(TGController):
    shop = ShopController()

    @expose(content_type="text/plain")
    def index(self):
        return "welcome"

    @expose()
    def old(self):
        redirect("/shop")

    @expose(content_type="text/plain")
    def _default(self, *path):
        return "nothing at " + "/".join(path)


configurator = MinimalApplicationConfigurator()
configurator.update_blueprint({"root_controller": RootController(), "renderers": ["json"]})
application = configurator.make_wsgi_app()

for url in ("/", "/shop", "/shop/item/tea?colour=green", "/shop/item/milk", "/old", "/a/b"):
    response = Request.blank(url).get_response(application)
    print(url, response.status, response.content_type, response.location or response.text.strip()[:80])
