"""The same order as validated dataclasses, generated pydantic models and checked types, with schemas in both directions."""
import dataclasses
import enum
import json
import typing as t

from collections_extended import RangeMap, bag, setlist
from jsonschema_pydantic import jsonschema_to_pydantic
from mashumaro import DataClassDictMixin, field_options
from mashumaro.config import BaseConfig
from mashumaro.exceptions import InvalidFieldValue
from mashumaro.jsonschema import build_json_schema
from automapper import mapper
from niltype import Nil, Nilable
from typing_validation import is_valid, validate


class State(enum.Enum):
    NEW = "new"
    SENT = "sent"


@dataclasses.dataclass
class Line(DataClassDictMixin):
    item: str
    count: int = 1


@dataclasses.dataclass
class Order(DataClassDictMixin):
    """An order"""
    id: int
    lines: t.List[Line]
    state: State = State.NEW
    note: t.Optional[str] = None


@dataclasses.dataclass
class Address(DataClassDictMixin):
    street: str
    code: str = dataclasses.field(metadata=field_options(alias="postalCode"))

    class Config(BaseConfig):
        serialize_by_alias = True


class Row:
    def __init__(self, street="", code=""):
        self.street, self.code = street, code


def changed(order: Order, note: Nilable[str] = Nil):
    return order if note is Nil else dataclasses.replace(order, note=note)


def main():
    order = Order.from_dict({"id": 1, "lines": [{"item": "saw"}, {"item": "nail", "count": 40}], "state": "sent"})
    print(order.to_dict(), changed(order).note, changed(order, "quick").note)
    try:
        Order.from_dict({"id": "x", "lines": []})
    except InvalidFieldValue as error:
        print(type(error).__name__)
    model = jsonschema_to_pydantic({"title": "Tool", "type": "object", "required": ["name"],
                                    "properties": {"name": {"type": "string"}, "sizes": {"type": "array", "items": {"type": "integer"}}}})
    print(model(name="saw", sizes=[1, 2]).model_dump(), sorted(model.model_fields))
    address = Address.from_dict({"street": "Elm", "postalCode": "12"})
    print(address.to_dict(), json.dumps(build_json_schema(Address).to_dict())[:90])
    mapper.add_spec(Row, lambda target: ("street", "code"))
    print(vars(mapper.to(Row).map(address)))
    print(is_valid([1, 2], t.List[int]), is_valid({"a": "b"}, t.Dict[str, int]))
    try:
        validate((1, "a"), t.Tuple[int, int])
    except TypeError as error:
        print(str(error).splitlines()[0][:60])
    ranges = RangeMap({0: "low", 10: "high"})
    print(ranges[5], ranges[50], bag("saws").count("s"), list(setlist("hammer")))


if __name__ == "__main__":
    main()
