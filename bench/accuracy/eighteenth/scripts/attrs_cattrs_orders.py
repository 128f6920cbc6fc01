import enum
import json
from datetime import date, datetime
from typing import Union

import attrs
from attrs import define, evolve, field, frozen, validators
from cattrs import ClassValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union, include_subclasses


class Size(enum.Enum):
    SMALL = "S"
    LARGE = "L"


@frozen(order=True)
class Money:
    cents: int = field(converter=int, validator=validators.ge(0))
    currency: str = field(default="EUR", validator=[validators.instance_of(str), validators.matches_re(r"[A-Z]{3}")])

    def __add__(self, other):
        return evolve(self, cents=self.cents + other.cents)


@define
class Card:
    number: str = field(repr=lambda n: f"**{n[-4:]}")


@define
class Transfer:
    iban: str


@define(kw_only=True)
class Line:
    name: str
    size: Size = Size.SMALL
    price: Money
    amount: int = 1


@define
class Order:
    when: date
    lines: list[Line] = field(factory=list)
    payment: Union[Card, Transfer] = field(factory=lambda: Transfer("none"))
    _total: Money | None = field(init=False, default=None, eq=False)

    @lines.validator
    def _check(self, attribute, value):
        if len(value) > 3:
            raise ValueError("too many lines")

    @property
    def total(self):
        return sum((line.price for line in self.lines for _ in range(line.amount)), Money(0))


def converter() -> Converter:
    conv = make_converter(omit_if_default=True)
    configure_tagged_union(Union[Card, Transfer], conv, tag_name="type")
    conv.register_unstructure_hook(Money, lambda m: f"{m.cents} {m.currency}")
    conv.register_structure_hook(Money, lambda text, _: Money(*text.split()))
    conv.register_unstructure_hook(Line, make_dict_unstructure_fn(Line, conv, amount=override(rename="n")))
    conv.register_structure_hook(Line, make_dict_structure_fn(Line, conv, amount=override(rename="n"), _cattrs_forbid_extra_keys=True))
    return conv


if __name__ == "__main__":
    conv = converter()
    order = Order(date(2024, 5, 6), [Line(name="mug", price=Money("450"), amount=2), Line(name="hat", size=Size.LARGE, price=Money(1200))], Card("4111222233334444"))
    text = conv.dumps(order)
    print(text)
    print(order.total, conv.loads(text, Order) == order, order.payment)
    broken = {"when": "2024-13-01", "lines": [{"name": "x", "price": "-1 EUR"}, {"name": "y", "price": "1 EUR", "colour": "red"}]}
    try:
        conv.structure(broken, Order)
    except ClassValidationError as error:
        print(*transform_error(error), sep="\n")
    print([a.name for a in attrs.fields(Order)], attrs.asdict(order.lines[0], filter=attrs.filters.exclude("price")))
    try:
        order.lines[0].price.cents = 3
    except attrs.exceptions.FrozenInstanceError as error:
        print("frozen", sorted([Money(3), Money(1), Money(2)])[0])
