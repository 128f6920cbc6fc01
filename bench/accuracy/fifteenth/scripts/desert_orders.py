"""Load orders from JSON into dataclasses and report invalid ones."""
import json
from dataclasses import dataclass, field
from typing import List

import desert
import marshmallow


@dataclass
class Item:
    sku: str
    price: float
    count: int = 1


@dataclass
class Order:
    customer: str
    items: List[Item]
    note: str = ""
    code: str = field(default="none", metadata=desert.metadata(
        marshmallow.fields.String(load_default="none", validate=marshmallow.validate.Length(max=6))))

    @property
    def total(self):
        return sum(item.price * item.count for item in self.items)


ORDERS = """[
 {"customer": "ann", "items": [{"sku": "A1", "price": 2.5, "count": 4}]},
 {"customer": "bob", "items": [{"sku": "B7", "price": 10}], "note": "gift", "code": "SPRING"},
 {"customer": "eve", "items": [{"sku": "C3", "price": "free"}], "code": "TOOLONGCODE"}
]"""

schema = desert.schema(Order)
for raw in json.loads(ORDERS):
    try:
        order = schema.load(raw)
    except marshmallow.ValidationError as error:
        print(raw["customer"], "rejected:", json.dumps(error.messages, sort_keys=True))
    else:
        print(order.customer, f"{order.total:.2f}", order.code)
        print(schema.dumps(order, sort_keys=True))
