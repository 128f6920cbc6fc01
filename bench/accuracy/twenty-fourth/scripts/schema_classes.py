"""Classes from JSON schemas and from an OpenAPI document with references; marshmallow schemas the other way."""
import json
import os
import tempfile
import warnings

import prance
import python_jsonschema_objects as pjs
import warlock
from marshmallow import Schema, fields, validate
from marshmallow_jsonapi import Schema as ApiSchema, fields as api_fields
from marshmallow_jsonschema import JSONSchema

SCHEMA = {
    "title": "Person",
    "type": "object",
    "properties": {"name": {"type": "string", "minLength": 2}, "age": {"type": "integer", "minimum": 0}, "tags": {"type": "array", "items": {"type": "string"}}},
    "required": ["name"],
}
SPEC = {
    "swagger": "2.0",
    "info": {"title": "Shop", "version": "1"},
    "paths": {"/things": {"get": {"responses": {"200": {"description": "ok", "schema": {"$ref": "#/definitions/Thing"}}}}}},
    "definitions": {"Thing": {"type": "object", "properties": {"id": {"type": "integer"}}}},
}


class AuthorSchema(Schema):
    name = fields.String(required=True, validate=validate.Length(max=20), metadata={"description": "who"})
    born = fields.Integer()


class BookSchema(ApiSchema):
    id = api_fields.Str(dump_only=True)
    title = api_fields.Str(required=True)

    class Meta:
        type_ = "books"
        self_url = "/books/{id}"
        self_url_kwargs = {"id": "<id>"}


def generated():
    space = pjs.ObjectBuilder({**SCHEMA, "$schema": "http://json-schema.org/draft-04/schema"}).build_classes()
    person = space.Person(name="Ann", age=3)
    try:
        person.age = -1
    except pjs.ValidationError as error:
        print("pjs", type(error).__name__)
    print(json.loads(person.serialize()))
    Person = warlock.model_factory(SCHEMA)
    bob = Person(name="Bob")
    bob.age = 5
    try:
        bob.age = "old"
    except warlock.InvalidOperation:
        print("warlock refused", bob.patch)


def resolved():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "spec.json")
        with open(path, "w") as sink:
            json.dump(SPEC, sink)
        parser = prance.ResolvingParser(path, backend="openapi-spec-validator", strict=False, lazy=True)
        try:
            parser.parse()
            print(parser.specification["paths"]["/things"]["get"]["responses"]["200"]["schema"])
        except Exception as error:
            print("prance", type(error).__name__)


if __name__ == "__main__":
    generated()
    resolved()
    print(BookSchema().dump({"id": "1", "title": "Pens"}), BookSchema().validate({"data": {"type": "books", "attributes": {}}}))
    print(sorted(JSONSchema().dump(AuthorSchema())["definitions"]["AuthorSchema"]["properties"]))
