from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import Schema, fields


class Pet(Schema):
    id = fields.Int()
    name = fields.Str(metadata={"description": "its name"})


spec = APISpec(title="Pets", version="1.0", openapi_version="3.0.2", plugins=[MarshmallowPlugin()])
spec.components.schema("Pet", schema=Pet)
print(spec.to_dict()["components"])
