"""Stages of work with pypeln threads and asyncio, retries of a service, and processes left out."""
import asyncio
import logging
import random
import threading
from dataclasses import dataclass
from time import sleep

import pypeln as pl
from aiomisc import PeriodicCallback, Service, asyncbackoff, entrypoint, threaded, timeout
from aiomisc.aggregate import aggregate


@dataclass
class Record:
    number: int
    text: str = ""


class Numbers(Service):
    async def start(self):
        self.start_event.set()
        self.context["numbers"] = [1, 2, 3]


def label(record):
    record.text = f"n{record.number}"
    return record


async def slow_square(number):
    await asyncio.sleep(0)
    return number * number


def stages():
    made = range(10) | pl.thread.map(Record, workers=1) | pl.thread.filter(lambda record: record.number % 2, workers=2) | pl.thread.map(label, workers=2) | list
    print(sorted(record.text for record in made))
    print(sorted(pl.task.map(slow_square, range(4), workers=2)), sorted(pl.sync.flat_map(lambda n: [n, n + 10], [1, 2])))
    print(list(pl.thread.ordered(pl.thread.map(str.upper, "abc", workers=3))))


@threaded
def blocking(value):
    return value, threading.current_thread() is threading.main_thread()


TRIES = []


@asyncbackoff(attempt_timeout=1, deadline=2, pause=0.001, exceptions=(KeyError,))
async def shaky():
    TRIES.append(1)
    if len(TRIES) < 3:
        raise KeyError("again")
    return len(TRIES)


@aggregate(leeway_ms=5, max_count=3)
async def total(*values):
    return [value + sum(values) for value in values]


async def main():
    print(await blocking("x"), await shaky())
    print(await asyncio.gather(*(total(value) for value in (1, 2, 3))))


if __name__ == "__main__":
    stages()
    with entrypoint(Numbers(), log_config=False) as loop:
        loop.run_until_complete(main())
