"""Pretty print nested objects, with a custom printer for one class."""
import dataclasses
import datetime
from collections import Counter, OrderedDict

from prettyprinter import cpprint, pformat, pretty_call, register_pretty, install_extras

install_extras(include=["dataclasses"])


@dataclasses.dataclass
class Point:
    x: float
    y: float
    label: str = ""


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance


@register_pretty(Account)
def pretty_account(value, ctx):
    return pretty_call(ctx, Account, owner=value.owner, balance=value.balance)


data = {
    "points": [Point(1.0, 2.0), Point(3.5, -1.25, "corner")],
    "account": Account("ann", 120),
    "when": datetime.datetime(2024, 5, 6, 7, 8),
    "counts": Counter("hello"),
    "order": OrderedDict([("b", 1), ("a", {3, 1, 2})]),
    "text": "lorem ipsum dolor sit amet " * 4,
}
print(pformat(data, width=60))
cpprint([Account("bob", 1)], width=40)
