import math

import trio
import trio.testing


async def worker(name, jobs, results, limiter):
    async with jobs:
        async for job in jobs:
            async with limiter:
                await trio.sleep(0.001 * job)
                results.append((job, math.factorial(job)))


async def crash(after):
    await trio.sleep(after)
    raise ValueError(f"crashed after {after}")


async def main():
    send, receive = trio.open_memory_channel(0)
    results = []
    limiter = trio.CapacityLimiter(2)
    async with trio.open_nursery() as nursery:
        for name in "abc":
            nursery.start_soon(worker, name, receive.clone(), results, limiter)
        receive.close()
        async with send:
            for job in range(1, 8):
                await send.send(job)
    print(sorted(results))
    try:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(crash, 1)
            nursery.start_soon(trio.sleep_forever)
    except* ValueError as group:
        print([str(e) for e in group.exceptions])
    left, right = trio.testing.memory_stream_pair()
    await left.send_all(b"ping")
    print(await right.receive_some(10), trio.current_time() > 1)
    result = await trio.to_thread.run_sync(sum, [1, 2, 3])
    done = await trio.run_process(["/bin/echo", "out"], capture_stdout=True)
    print(result, done.stdout)


trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0.01))


async def late():
    with trio.move_on_after(60) as scope:
        await trio.sleep_forever()
    return scope.cancelled_caught


print(trio.run(late, clock=trio.testing.MockClock(autojump_threshold=0)))
