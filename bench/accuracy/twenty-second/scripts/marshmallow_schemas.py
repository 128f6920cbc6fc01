from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load, pre_load, validate, validates_schema


@dataclass
class Line:
    sku: str
    amount: Decimal


@dataclass
class Invoice:
    number: int
    due: date
    lines: list = field(default_factory=list)


class LineSchema(Schema):
    sku = fields.String(required=True, validate=validate.Regexp(r"^[A-Z]{2}\d+$"))
    amount = fields.Decimal(as_string=True, places=2)

    @post_load
    def build(self, data, **kwargs):
        return Line(**data)


class InvoiceSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    number = fields.Integer(strict=True)
    due = fields.Date()
    lines = fields.List(fields.Nested(LineSchema))
    total = fields.Method("get_total", dump_only=True)

    def get_total(self, invoice):
        return str(sum(line.amount for line in invoice.lines))

    @pre_load
    def rename(self, data, **kwargs):
        return {"number" if k == "no" else k: v for k, v in data.items()}

    @validates_schema
    def not_empty(self, data, **kwargs):
        if not data.get("lines"):
            raise ValidationError("no lines", "lines")

    @post_load
    def build(self, data, **kwargs):
        return Invoice(**data)


schema = InvoiceSchema()
invoice = schema.load({"no": 7, "due": "2024-09-30", "lines": [{"sku": "AB1", "amount": "10.5"}, {"sku": "CD22", "amount": "1"}], "x": 0})
print(invoice)
print(schema.dumps(invoice))
print(schema.validate({"number": "7", "due": "soon", "lines": [{"sku": "bad"}]}))
print(InvoiceSchema(many=True, only=("number",)).dump([invoice]))
