"""Data pipelines in functional styles: lenses, pattern matching, placeholders, pipes and results."""
from dataclasses import dataclass, field
from typing import Iterator

from lenses import bind, lens
from pampy import HEAD, TAIL, _, match
from pipe import Pipe, chain_with, dedup, select, sort, take_while, where
from result import Err, Ok, Result, as_result, is_ok


@dataclass(frozen=True)
class Order:
    number: int
    lines: tuple = field(default_factory=tuple)
    meta: dict = field(default_factory=dict)


@Pipe
def totals(orders) -> Iterator[int]:
    for order in orders:
        yield sum(count * price for _name, count, price in order.lines)


@as_result(ValueError, KeyError)
def price(order: Order, name: str) -> int:
    found = {n: p for n, _c, p in order.lines}
    if not name:
        raise ValueError("no name")
    return found[name]


def note(order):
    return order.meta.get("note")


def describe(value):
    return match(
        value,
        [], "nothing",
        [HEAD, TAIL], lambda head, tail: f"{head} and {len(tail)} more",
        {"note": _}, lambda text: f"note {text}",
        _, "something",
    )


def discount(percent):
    return lens.lines.Each()[2].modify(lambda p: p * (100 - percent) // 100)


def main():
    orders = [
        Order(2, (("saw", 1, 20), ("nail", 100, 1)), {"note": "quick"}),
        Order(1, (("axe", 2, 30),)),
        Order(3, ()),
    ]
    print(list(orders | totals | where(lambda t: t > 0) | sort))
    print(list(orders | select(lambda o: o.number) | chain_with([1, 2]) | dedup | take_while(lambda n: n < 9)))
    print([describe(x) for x in ([], ["saw", "axe"], {"note": "hi"}, 4, 2.5)])
    print(discount(10)(orders[0]).lines)
    print(bind(orders).Each().number.collect(), bind(orders)[0].meta["note"].get())
    for order, name in ((orders[0], "saw"), (orders[0], ""), (orders[1], "saw")):
        outcome = price(order, name)
        print(outcome if is_ok(outcome) else type(outcome.err()).__name__)
    print(note(orders[0]), note(orders[2]))


if __name__ == "__main__":
    main()
