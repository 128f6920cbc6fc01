from __future__ import annotations

from dataclasses import dataclass, field

from dataclass_wizard import JSONWizard


@dataclass
class Order(JSONWizard):
    number: int
    lines: list[str] = field(default_factory=list)


print(Order.from_json('{"number": "7", "lines": ["tea"]}').to_dict())
