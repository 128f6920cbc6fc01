"""Producers, consumers, timeouts and error groups in trio."""
import math
from contextlib import asynccontextmanager

import trio
import trio.testing

class Tracer(trio.abc.Instrument):
    def __init__(self):
        self.spawned = 0
    def task_spawned(self, task):
        self.spawned += 1

async def producer(name, channel, count):
    async with channel:
        for i in range(count):
            await channel.send((name, i))
            await trio.sleep(0.5)

async def consumer(channel, seen):
    async with channel:
        async for item in channel:
            seen.append(item)

@asynccontextmanager
async def echo_pair():
    left, right = trio.testing.memory_stream_pair()
    async def serve():
        async for chunk in right:
            await right.send_all(chunk.upper())
    async with trio.open_nursery() as nursery:
        nursery.start_soon(serve)
        yield left
        await left.aclose()

async def fail(after, error):
    with trio.CancelScope(shield=True):
        await trio.sleep(after)
    raise error

async def main():
    seen = []
    send, receive = trio.open_memory_channel(0)
    async with trio.open_nursery() as nursery, send, receive:
        for name in "ab":
            nursery.start_soon(producer, name, send.clone(), 2)
        nursery.start_soon(consumer, receive.clone(), seen)
    print(sorted(seen), trio.current_time() < math.inf)
    with trio.move_on_after(30) as scope:
        await trio.sleep_forever()
    print("timed out", scope.cancelled_caught)
    try:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(fail, 1, ValueError("one"))
            nursery.start_soon(fail, 1, KeyError("two"))
    except* ValueError as group:
        print("values", [str(e) for e in group.exceptions])
    except* KeyError as group:
        print("keys", len(group.exceptions))
    async with echo_pair() as stream:
        await stream.send_all(b"hello")
        print(await stream.receive_some())
    limiter = trio.CapacityLimiter(2)
    print(await trio.to_thread.run_sync(math.factorial, 10, limiter=limiter), limiter.available_tokens)

if __name__ == "__main__":
    tracer = Tracer()
    trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0.01), instruments=[tracer])
    print(tracer.spawned > 8)
