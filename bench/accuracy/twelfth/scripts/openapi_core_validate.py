"""Validate requests against an OpenAPI document with openapi-core."""
import json

from openapi_core import OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest

SPEC = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1.0"},
    "servers": [{"url": "http://localhost"}],
    "paths": {"/pets/{id}": {"put": {
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
            {"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
        "requestBody": {"content": {"application/json": {"schema": {
            "type": "object", "required": ["name"],
            "properties": {"name": {"type": "string"}, "born": {"type": "string", "format": "date"}}}}}},
        "responses": {"200": {"description": "ok"}}}}},
}


def call(api, path, body, **args):
    request = MockRequest("http://localhost", "put", path, path_pattern="/pets/{id}",
                          view_args={"id": path.rsplit("/", 1)[1]}, args=args,
                          data=json.dumps(body).encode())
    try:
        result = api.unmarshal_request(request)
        result.raise_for_errors()
    except OpenAPIError as exc:
        return "invalid: " + type(exc).__name__
    return result.parameters.path, result.parameters.query, result.body


api = OpenAPI.from_dict(SPEC)
print(call(api, "/pets/3", {"name": "rex", "born": "2020-02-01"}, dry="true"))
print(call(api, "/pets/4", {"born": "2020-02-01"}))
print(call(api, "/pets/abc", {"name": "x"}))
