"""Falcon resources with CORS, marshmallow schemas and an API specification."""
import falcon
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from falcon import testing
from falcon_apispec import FalconPlugin
from falcon_cors import CORS
from marshmallow import Schema, ValidationError, fields, validate
from marshmallow_union import Union

cors = CORS(allow_origins_list=["https://shed.test"], allow_methods_list=["GET"])


class Power(Schema):
    watt = fields.Int(required=True)


class ToolSchema(Schema):
    name = fields.Str(required=True, validate=validate.Length(min=2))
    size = Union([fields.Int(), fields.Str()])
    kind = fields.Nested(Power, allow_none=True)


class Tools:
    schema = ToolSchema(many=True)
    post_schema = ToolSchema()

    def __init__(self):
        self.items = [{"name": "saw", "size": 3, "kind": None}]
        self.calls = 0

    def on_get(self, req, resp):
        """All tools
        ---
        responses:
            200:
                description: tools
                schema: ToolSchema
        """
        self.calls += 1
        resp.media = {"tools": [t["name"] for t in self.items], "calls": self.calls}

    def on_post(self, req, resp):
        tool = self.post_schema.load(req.media)
        self.items.append(tool)
        resp.media = self.post_schema.dump(tool)
        resp.status = falcon.HTTP_201


def on_error(req, resp, error, params):
    resp.status = falcon.HTTP_422
    resp.media = {"problem": str(error)}


def build():
    app = falcon.App(middleware=[cors.middleware])
    tools = Tools()
    app.add_route("/tools", tools)
    app.add_error_handler(ValidationError, on_error)
    spec = APISpec(title="Tools", version="1", openapi_version="2.0", plugins=[FalconPlugin(app), MarshmallowPlugin()])
    spec.components.schema("Tool", schema=ToolSchema)
    return app, spec


if __name__ == "__main__":
    app, spec = build()
    client = testing.TestClient(app)
    for _ in range(2):
        print(client.simulate_get("/tools", headers={"Origin": "https://shed.test"}).json)
    print(client.simulate_post("/tools", json={"name": "drill", "size": "xl", "kind": {"watt": "700"}}).json)
    print(client.simulate_post("/tools", json={"name": "d"}).json)
    print(sorted(spec.to_dict()["paths"]))
