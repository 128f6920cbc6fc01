"""Channels, breakers, data loaders and rate-limited gathering."""
import asyncio
import functools
from datetime import timedelta

import aiometer
import asyncer
from aiobreaker import CircuitBreaker, CircuitBreakerError, CircuitBreakerListener
from aiochannel import Channel, ChannelClosed
from aiodataloader import DataLoader
from aiotools import TaskScope, actxmgr, apartial

LOADED = []


class Words(DataLoader):
    async def batch_load_fn(self, keys):
        LOADED.append(list(keys))
        return [key.upper() for key in keys]


class Watcher(CircuitBreakerListener):
    def __init__(self):
        self.states = []

    def state_change(self, breaker, old, new):
        self.states.append(new.state.name)


async def square(number):
    await asyncio.sleep(0)
    return number ** 2


async def channels():
    channel = Channel(2)

    async def produce():
        for number in range(4):
            await channel.put(number)
        channel.close()

    task = asyncio.create_task(produce())
    got = [item async for item in channel]
    await task
    try:
        await channel.put(1)
    except ChannelClosed:
        got.append("closed")
    return got


async def breaker():
    watcher = Watcher()
    guard = CircuitBreaker(fail_max=2, timeout_duration=timedelta(hours=1), listeners=[watcher])

    @guard
    async def broken():
        raise ValueError("no")

    seen = []
    for _ in range(3):
        try:
            await broken()
        except (ValueError, CircuitBreakerError) as error:
            seen.append(type(error).__name__)
    return seen, watcher.states


@actxmgr
async def resource(name):
    yield name + " open"


async def main():
    print(await channels())
    print(await breaker())
    loader = Words()
    print(await asyncio.gather(loader.load("a"), loader.load("b"), loader.load("a")), LOADED)
    print(await aiometer.run_on_each(square, [1, 2], max_at_once=2), await aiometer.run_all([functools.partial(square, n) for n in (2, 3)], max_per_second=1000))
    async with asyncer.create_task_group() as group:
        soon = group.soonify(square)(number=5)
    print(soon.value, await asyncer.asyncify(len)("abc"), await apartial(square, 6)())
    async with resource("file") as text, TaskScope() as scope:
        scope.create_task(square(2))
        print(text)


if __name__ == "__main__":
    asyncio.run(main())
