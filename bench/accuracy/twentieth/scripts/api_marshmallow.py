import datetime as dt
import json
from dataclasses import dataclass, field
from uuid import UUID

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load, pre_load, validate, validates, validates_schema


@dataclass
class Address:
    street: str
    zip: str


@dataclass
class Person:
    id: UUID
    name: str
    born: dt.date
    address: Address
    roles: list[str] = field(default_factory=list)
    partner: "Person | None" = None


class AddressSchema(Schema):
    street = fields.Str(required=True, validate=validate.Length(min=3))
    zip = fields.Str(validate=validate.Regexp(r"^\d{5}$"))

    @post_load
    def make(self, data, **kwargs):
        return Address(**data)


class PersonSchema(Schema):
    class Meta:
        unknown = EXCLUDE
        ordered = True

    id = fields.UUID(required=True)
    name = fields.Str(required=True)
    born = fields.Date(required=True)
    address = fields.Nested(AddressSchema, required=True)
    roles = fields.List(fields.Str(validate=validate.OneOf(["admin", "user"])), load_default=list)
    partner = fields.Nested(lambda: PersonSchema(exclude=("partner",)), load_default=None)
    age = fields.Method("compute_age", dump_only=True)

    def compute_age(self, person):
        return 2024 - person.born.year

    @pre_load
    def strip(self, data, **kwargs):
        return {k: v.strip() if isinstance(v, str) else v for k, v in data.items()}

    @validates("born")
    def not_future(self, value, **kwargs):
        if value > dt.date(2024, 1, 1):
            raise ValidationError("born in the future")

    @validates_schema
    def admins_are_adult(self, data, **kwargs):
        if "admin" in data.get("roles", ()) and data["born"].year > 2005:
            raise ValidationError("too young", "roles")

    @post_load
    def make(self, data, **kwargs):
        return Person(**data)


def row(n, **changes):
    return {"id": str(UUID(int=n)), "name": f" p{n} ", "born": "1990-05-06", "address": {"street": "Main 1", "zip": "12345"}, **changes}


if __name__ == "__main__":
    schema = PersonSchema()
    person = schema.load(row(1, roles=["admin"], partner=row(2), extra=1))
    print(person)
    print(json.dumps(schema.dump(person), indent=1))
    for changes in ({"born": "2030-01-01"}, {"born": "2010-01-01", "roles": ["admin"]}, {"address": {"street": "x", "zip": "abc"}, "roles": ["king"]}, {"id": 5}):
        try:
            schema.load(row(3, **changes))
        except ValidationError as error:
            print(error.normalized_messages())
    print(PersonSchema(only=("name", "age"), many=True).dump([person, person.partner]))
