"""Background jobs on an event bus: typed events, handlers and a summary table."""
import asyncio
import functools
import logging

from bubus import BaseEvent, EventBus
from overrides import override

logging.disable(logging.CRITICAL)


class OrderPlaced(BaseEvent[str]):
    item: str
    count: int = 1


class StockLow(BaseEvent[int]):
    item: str


@functools.singledispatch
def label(value) -> str:
    return f"#{value}"


@label.register
def _(value: str) -> str:
    return value.title()


@label.register
def _(value: list) -> str:
    return "+".join(label(item) for item in value)


class Handler:
    def __init__(self):
        self.seen = []

    def handle(self, event):
        raise NotImplementedError


class Stock(Handler):
    levels = {"saw": 3, "nail": 100}

    @override(check_signature=False)
    def handle(self, event: OrderPlaced) -> str:
        self.levels[event.item] -= event.count
        self.seen.append(event.item)
        return f"{event.item}: {self.levels[event.item]} left"


async def bus():
    events = EventBus(name="Shed")
    stock = Stock()
    events.on(OrderPlaced, stock.handle)
    events.on(StockLow, lambda event: 7)
    for item, count in (("saw", 2), ("nail", 10)):
        done = await events.dispatch(OrderPlaced(item=item, count=count))
        print(await done.event_result())
    await events.stop()
    print(label([1, "saw", ["x", 2]]), stock.seen)


if __name__ == "__main__":
    asyncio.run(bus())
