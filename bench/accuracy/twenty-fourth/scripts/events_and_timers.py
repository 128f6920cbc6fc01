"""In-process events with pyventus, and schedules computed without waiting."""
import asyncio
import datetime as dt
import os
from dataclasses import dataclass

from crontab import CronTab
from pyventus.events import AsyncIOEventEmitter, EventEmitter, EventLinker
from scheduler import Scheduler
from scheduler.trigger import Monday

SEEN = []
START = dt.datetime(2030, 1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Ordered:
    name: str
    count: int = 1


@EventLinker.on(Ordered)
def store(event: Ordered):
    SEEN.append(f"store {event.name}")


@EventLinker.on("shop.closed", ValueError)
async def closed(*args):
    await asyncio.sleep(0)
    SEEN.append(f"closed {len(args)}")


with EventLinker.on(Ordered) as context:

    @context.on_event
    def work(event: Ordered):
        if event.count > 5:
            raise RuntimeError("too many")
        return event.count * 2

    @context.on_success
    def good(result):
        SEEN.append(f"good {result}")

    @context.on_failure
    def bad(error):
        SEEN.append(f"bad {error}")


async def emit():
    emitter = AsyncIOEventEmitter()
    emitter.emit(Ordered("pen", 2))
    emitter.emit(Ordered("ink", 4))
    emitter.emit("shop.closed", "early")
    emitter.emit(ValueError("x"))
    await asyncio.sleep(0.05)


def schedules():
    entry = CronTab("*/15 8-17 * * mon-fri")
    print(entry.next(now=START, default_utc=True), entry.test(dt.datetime(2030, 1, 2, 8, 15)))
    print(CronTab("0 0 1 * *").previous(now=START, default_utc=True))
    plan = Scheduler(tzinfo=dt.timezone.utc)
    plan.cyclic(dt.timedelta(minutes=10), print, tags={"often"})
    plan.weekly(Monday(dt.time(hour=16, minute=30, tzinfo=dt.timezone.utc)), print, tags={"rare"})
    print(len(plan.jobs), len(plan.get_jobs(tags={"rare"})))
    plan.delete_jobs(tags={"often"})
    print(len(plan.jobs))


if __name__ == "__main__":
    asyncio.run(emit())
    print(sorted(SEEN))
    schedules()
