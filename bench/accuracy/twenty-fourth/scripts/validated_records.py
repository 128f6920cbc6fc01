"""Records checked by good, related, pyfields and phantom types."""
import typing
from collections import OrderedDict

import good
import related
from phantom import Phantom
from phantom.datetime import TZAware
from phantom.interval import Natural
from phantom.re import FullMatch
from phantom.sized import NonEmpty
from pyfields import autofields, field, init_fields, make_init


class Code(FullMatch, pattern=r"[A-Z]{2}\d+"):
    ...


class Even(int, Phantom, predicate=lambda number: number % 2 == 0):
    ...


@related.immutable
class Item:
    name = related.StringField()
    price = related.FloatField(default=1.0)


@related.mutable
class Basket:
    owner = related.StringField()
    items = related.SequenceField(Item)
    colors = related.MappingField(Item, "name", required=False)


class House:
    rooms: int = field(default=3, check_type=True, validators={"at least one": lambda rooms: rooms > 0})
    name: str = field(doc="what it is called")

    @init_fields
    def __init__(self, note=""):
        self.note = note


def with_good():
    schema = good.Schema({"name": good.All(str, good.Length(min=2)), good.Optional("age"): good.Coerce(int), good.Extra: good.Reject})
    for value in ({"name": "ann", "age": "7"}, {"name": "x", "more": 1}):
        try:
            print(schema(value))
        except good.MultipleInvalid as errors:
            print(sorted(str(error.path) + " " + error.expected for error in errors))
        except good.Invalid as error:
            print(error.message)


if __name__ == "__main__":
    with_good()
    basket = Basket(owner="Ann", items=[Item(name="pen")])
    print(related.to_json(basket).replace("\n", ""), related.to_model(Basket, {"owner": "Bob", "items": [{"name": "ink", "price": 4}]}).items[0].price)
    for rooms in (2, 0, "x"):
        try:
            print(House(rooms=rooms, name="Hut").rooms)
        except Exception as error:
            print(type(error).__name__, type(error).__mro__[1].__name__)
    print(isinstance("AB12", Code), isinstance(3, Even), Natural.parse(4), isinstance((), NonEmpty))
    try:
        Code.parse("x")
    except TypeError as error:
        print("TypeError", "parse" in str(error))
