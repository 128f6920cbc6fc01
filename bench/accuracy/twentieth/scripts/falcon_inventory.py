import falcon
from falcon import testing
from falcon.media.validators import jsonschema as validator

ITEM_SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "qty": {"type": "integer", "minimum": 0}},
    "required": ["name", "qty"],
}


class OutOfStock(Exception):
    @staticmethod
    def handle(req, resp, ex, params):
        raise falcon.HTTPConflict(title="Out of stock", description=str(ex))


class RequestCounter:
    def __init__(self):
        self.count = 0

    def process_request(self, req, resp):
        self.count += 1
        req.context.number = self.count

    def process_response(self, req, resp, resource, req_succeeded):
        resp.set_header("X-Number", str(req.context.number))


class Items:
    def __init__(self):
        self.items = {"bolt": 10, "nut": 0}

    def on_get(self, req, resp):
        limit = req.get_param_as_int("min", default=0)
        resp.media = {name: qty for name, qty in self.items.items() if qty >= limit}

    @validator.validate(ITEM_SCHEMA)
    def on_post(self, req, resp):
        item = req.get_media()
        self.items[item["name"]] = item["qty"]
        resp.status = falcon.HTTP_201
        resp.location = f"/items/{item['name']}"

    def on_get_one(self, req, resp, name):
        if name not in self.items:
            raise falcon.HTTPNotFound(description=f"{name} is unknown")
        if not self.items[name]:
            raise OutOfStock(name)
        resp.media = {"name": name, "qty": self.items[name]}


def create_app():
    app = falcon.App(middleware=[RequestCounter()])
    items = Items()
    app.add_route("/items", items)
    app.add_route("/items/{name}", items, suffix="one")
    app.add_error_handler(OutOfStock, OutOfStock.handle)
    return app


client = testing.TestClient(create_app())
print(client.simulate_get("/items", params={"min": 1}).json)
print(client.simulate_post("/items", json={"name": "washer", "qty": 5}).headers["location"])
bad = client.simulate_post("/items", json={"name": "x", "qty": -1})
print(bad.status, bad.json["title"])
print(client.simulate_get("/items/nut").json)
last = client.simulate_get("/items/screw")
print(last.status_code, last.headers["x-number"])
