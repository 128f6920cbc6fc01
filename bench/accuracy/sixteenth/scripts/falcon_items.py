"""Falcon resource with hooks and error handling, called through falcon.testing."""
import json

import falcon
from falcon import testing


class StockError(Exception):
    @staticmethod
    def handle(req, resp, ex, params):
        raise falcon.HTTPConflict(title="Out of stock", description=str(ex))


def require_json(req, resp, resource, params):
    if req.content_type != "application/json":
        raise falcon.HTTPUnsupportedMediaType(description="JSON only")


class Items:
    def __init__(self):
        self.stock = {"apple": 3, "pear": 0}

    def on_get(self, req, resp, name=None):
        limit = req.get_param_as_int("limit", default=10)
        resp.media = dict(sorted(self.stock.items())[:limit])

    @falcon.before(require_json)
    def on_post(self, req, resp):
        body = req.get_media()
        if self.stock.get(body["name"], 0) < body["count"]:
            raise StockError(body["name"])
        self.stock[body["name"]] -= body["count"]
        resp.status = falcon.HTTP_202


def make_app():
    app = falcon.App()
    app.add_route("/items", Items())
    app.add_error_handler(StockError, StockError.handle)
    return app


client = testing.TestClient(make_app())
print(client.simulate_get("/items").json)
print(client.simulate_post("/items", json={"name": "apple", "count": 2}).status)
result = client.simulate_post("/items", json={"name": "pear", "count": 1})
print(result.status, json.dumps(result.json, sort_keys=True))
print(client.simulate_post("/items", body="x", headers={"Content-Type": "text/plain"}).status)
print(client.simulate_get("/items", params={"limit": 1}).json)
