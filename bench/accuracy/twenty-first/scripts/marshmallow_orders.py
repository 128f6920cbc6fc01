import datetime as dt

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema


class Line(Schema):
    sku = fields.Str(required=True, validate=validate.Regexp(r"^[A-Z]\d+$"))
    amount = fields.Int(load_default=1, validate=validate.Range(min=1))


class Order(Schema):
    id = fields.UUID(required=True)
    day = fields.Date(required=True)
    mail = fields.Email()
    lines = fields.List(fields.Nested(Line), required=True)

    @validates_schema
    def not_empty(self, data, **kwargs):
        if not data["lines"]:
            raise ValidationError("empty order", "lines")

    @post_load
    def count(self, data, **kwargs):
        data["total"] = sum(line["amount"] for line in data["lines"])
        return data


good = {"id": "12345678-1234-5678-1234-567812345678", "day": "2026-03-01", "mail": "a@b.org", "lines": [{"sku": "A1", "amount": 3}, {"sku": "B2"}]}
loaded = Order().load(good)
print(loaded["total"], loaded["day"] + dt.timedelta(days=1))
print(Order().dumps(loaded))
try:
    Order().load({"id": "x", "day": "?", "mail": "no", "lines": [{"sku": "a", "amount": 0}]})
except ValidationError as error:
    print(error.messages)
