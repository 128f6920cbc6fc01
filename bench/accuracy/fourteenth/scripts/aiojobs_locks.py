"""Background jobs under a reader-writer lock, with a queue between threads and tasks."""
import asyncio
import threading

import aiojobs
import culsans
from aiorwlock import RWLock

log = []


async def reader(lock, name):
    async with lock.reader:
        log.append(("read", name))
        await asyncio.sleep(0)


async def writer(lock, name):
    async with lock.writer:
        log.append(("write", name, lock.writer.locked, lock.reader.locked))


async def failing():
    raise RuntimeError("boom")


def produce(queue: culsans.SyncQueue):
    for n in range(5):
        queue.put(n * n)
    queue.put(None)


async def main():
    lock = RWLock(fast=True)
    errors = []
    scheduler = aiojobs.Scheduler(limit=2, exception_handler=lambda s, context: errors.append(str(context["exception"])))
    async with scheduler:
        jobs = [await scheduler.spawn(reader(lock, n)) for n in "abc"]
        jobs.append(await scheduler.spawn(writer(lock, "w")))
        print(scheduler.limit, len(scheduler))
        for job in jobs:
            await job.wait(timeout=2)
        await scheduler.spawn(failing())
        await asyncio.sleep(0.01)
        print([j.closed for j in jobs])
    print(scheduler.closed, errors)
    print(sorted(log))

    queue = culsans.Queue(maxsize=2)
    thread = threading.Thread(target=produce, args=(queue.sync_q,))
    thread.start()
    values = []
    while (value := await queue.async_q.get()) is not None:
        values.append(value)
    thread.join()
    print(values)
    ranked = culsans.PriorityQueue()
    for pair in ((3, "c"), (1, "a"), (2, "b")):
        await ranked.async_q.put(pair)
    print([ranked.sync_q.get_nowait()[1] for _ in range(3)], ranked.async_q.empty())
    try:
        ranked.sync_q.get_nowait()
    except culsans.SyncQueueEmpty:
        print("empty")


asyncio.run(main())
