from dataclasses import dataclass, field
from datetime import date

from mashumaro.mixins.json import DataClassJSONMixin


@dataclass
class Item(DataClassJSONMixin):
    name: str
    day: date
    tags: list[str] = field(default_factory=list)


text = Item("a", date(2026, 1, 2), ["x"]).to_json()
print(text, Item.from_json(text))
