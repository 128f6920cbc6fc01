"""A restaurant kitchen as trio tasks, on a mock clock."""
import sys
from dataclasses import dataclass

import trio
from trio.testing import MockClock

LOG = []


def say(*words):
    LOG.append((round(trio.current_time(), 1), " ".join(map(str, words))))


@dataclass
class Order:
    number: int
    dish: str
    minutes: float


class Kitchen:
    def __init__(self, stoves):
        self.stoves = trio.CapacityLimiter(stoves)
        self.send, self.receive = trio.open_memory_channel(2)
        self.served = trio.Event()

    async def cook(self, order):
        async with self.stoves:
            say("start", order.dish)
            if order.dish == "souffle":
                raise RuntimeError("collapsed")
            with trio.move_on_after(10) as scope:
                await trio.sleep(order.minutes)
            say("burnt" if scope.cancelled_caught else "ready", order.dish)

    async def run(self, *, task_status=trio.TASK_STATUS_IGNORED):
        async with trio.open_nursery() as nursery, self.receive:
            task_status.started()
            async for order in self.receive:
                nursery.start_soon(self.cook, order)
        self.served.set()


async def waiter(channel, orders):
    async with channel:
        for order in orders:
            await channel.send(order)
            await trio.sleep(0.5)


async def evening(dishes):
    kitchen = Kitchen(2)
    try:
        async with trio.open_nursery() as nursery:
            await nursery.start(kitchen.run)
            orders = [Order(i, d, m) for i, (d, m) in enumerate(dishes.items())]
            nursery.start_soon(waiter, kitchen.send, orders)
            with trio.fail_after(100):
                await kitchen.served.wait()
    except* RuntimeError as group:
        say("failed", [str(e) for e in group.exceptions])
    answer = await trio.to_thread.run_sync(sorted, dishes)
    say(answer)


if __name__ == "__main__":
    for menu in ({"soup": 3, "rice": 4, "stew": 12, "salad": 1}, {"soup": 3, "souffle": 2}):
        LOG.clear()
        trio.run(evening, menu, clock=MockClock(autojump_threshold=0.05))
        for line in LOG:
            print(*line)
    done = trio.run(trio.to_thread.run_sync, lambda: sys.version_info.major)
    print(done)
