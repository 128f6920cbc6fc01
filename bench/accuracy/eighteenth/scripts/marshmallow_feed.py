"""Cleaning a messy product feed with marshmallow schemas."""
import datetime as dt
from types import SimpleNamespace

from marshmallow import (EXCLUDE, INCLUDE, RAISE, Schema, ValidationError, fields, post_dump, post_load, pre_load, validate,
                         validates, validates_schema)


class Dimension(fields.Field):
    """'10x20' <-> (10, 20)"""

    def _serialize(self, value, attr, obj, **kwargs):
        return None if value is None else "x".join(map(str, value))

    def _deserialize(self, value, attr, data, **kwargs):
        try:
            width, height = (int(v) for v in value.split("x"))
        except (ValueError, AttributeError) as error:
            raise ValidationError("expected WxH") from error
        return width, height


class Base(Schema):
    class Meta:
        unknown = EXCLUDE

    @pre_load
    def lower_keys(self, data, **kwargs):
        return {k.lower(): v.strip() if isinstance(v, str) else v for k, v in data.items()}

    @post_dump(pass_collection=True)
    def envelope(self, data, many, **kwargs):
        return {"count": len(data), "items": data} if many and self.context_wrap else data

    context_wrap = False


class VendorSchema(Base):
    name = fields.Str(required=True, validate=validate.Length(2, 12))
    mail = fields.Email()
    site = fields.Url(schemes={"https"})


class ProductSchema(Base):
    context_wrap = True
    sku = fields.Str(required=True, validate=validate.Regexp(r"^\w{3}\d$"))
    price = fields.Decimal(places=2, as_string=True, data_key="cost")
    size = Dimension(load_default=None)
    since = fields.Date("%d.%m.%Y")
    until = fields.Date("%d.%m.%Y", allow_none=True)
    kind = fields.Str(validate=validate.OneOf(["toy", "tool"]))
    vendor = fields.Nested(VendorSchema(only=("name", "mail")))
    related = fields.List(fields.Nested(lambda: ProductSchema(exclude=("related",))))
    age = fields.Function(lambda p: (dt.date(2025, 1, 1) - p.since).days)
    label = fields.Method("make_label")

    def make_label(self, product):
        return f"{product.kind}:{product.sku}".upper()

    @validates_schema(skip_on_field_errors=True)
    def ordered(self, data, **kwargs):
        if data.get("until") and data["until"] < data["since"]:
            raise ValidationError("ends before it starts", "until")

    @post_load
    def make(self, data, **kwargs):
        return SimpleNamespace(**data)


FEED = [
    {"SKU": " abc1 ", "Cost": "12.5", "size": "3x4", "since": "01.02.2024", "kind": "toy", "vendor": {"Name": "ACME", "mail": "a@acme.org", "x": 1}},
    {"sku": "abcd", "cost": "cheap", "size": "3", "kind": "food", "vendor": {"name": "A", "mail": "nope"}},
    {"sku": "xyz9", "cost": 3, "since": "05.05.2024", "until": "04.05.2024", "kind": "tool"},
]
good, schema = [], ProductSchema()
for number, raw in enumerate(FEED):
    try:
        good.append(schema.load(raw))
    except ValidationError as error:
        print(number, error.normalized_messages(), sorted(error.valid_data))
print(good)
print(ProductSchema(many=True, exclude=["until"]).dump(good))
print(ProductSchema(partial=("sku",), unknown=INCLUDE).load({"cost": "1", "extra": True}))
Quick = Schema.from_dict({"n": fields.Int(strict=True), "when": fields.AwareDateTime(default_timezone=dt.timezone.utc)})
print(Quick().loads('{"n": 3, "when": "2024-01-01T10:00:00"}'), Quick(unknown=RAISE).validate({"n": 2.5, "z": 0}))
