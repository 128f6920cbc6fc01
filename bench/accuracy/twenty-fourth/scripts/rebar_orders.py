"""A described API with flask-rebar: marshmallow schemas, headers, generated OpenAPI documents."""
import json

from flask import Flask
from flask_rebar import HeaderApiKeyAuthenticator, Rebar, RequestSchema, ResponseSchema, SwaggerV3Generator, errors
from marshmallow import fields, validate

rebar = Rebar()
registry = rebar.create_handler_registry(
    prefix="/v1",
    default_authenticators=[HeaderApiKeyAuthenticator(header="X-Key", name="key")],
    swagger_generator=SwaggerV3Generator(title="Orders", version="1.1.0"),
)
ORDERS = {}


class OrderIn(RequestSchema):
    name = fields.String(required=True, validate=validate.Length(min=2))
    count = fields.Integer(load_default=1)


class OrderOut(ResponseSchema):
    id = fields.Integer(required=True)
    name = fields.String(required=True)
    count = fields.Integer(required=True)


class Query(RequestSchema):
    limit = fields.Integer(load_default=10)


@registry.handles(rule="/orders", method="POST", request_body_schema=OrderIn(), response_body_schema={201: OrderOut()})
def create():
    body = rebar.validated_body
    order = {"id": len(ORDERS) + 1, **body}
    ORDERS[order["id"]] = order
    return order, 201


@registry.handles(rule="/orders/<int:key>", method="GET", response_body_schema=OrderOut(), query_string_schema=Query())
def show(key):
    if key not in ORDERS:
        raise errors.NotFound(msg=f"no order {key}, limit {rebar.validated_args['limit']}")
    return ORDERS[key]


if __name__ == "__main__":
    app = Flask(__name__)
    rebar.init_app(app)
    for authenticator in registry.default_authenticators:
        authenticator.register_key(key="secret", app_name="tests")
    client = app.test_client()
    head = {"X-Key": "secret"}
    print(client.post("/v1/orders", json={"name": "pen"}).status_code)
    for body in ({"name": "pen", "count": 3}, {"name": "p"}, {"count": "x"}):
        answer = client.post("/v1/orders", json=body, headers=head)
        print(answer.status_code, answer.get_json())
    print(client.get("/v1/orders/1", headers=head).get_json(), client.get("/v1/orders/9?limit=2", headers=head).get_json())
    document = client.get("/v1/swagger").get_json()
    print(document["openapi"], sorted(document["paths"]), sorted(document["components"]["schemas"]))
