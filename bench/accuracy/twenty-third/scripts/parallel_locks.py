"""Threads with locks, token buckets, throttled coroutines and pools."""
import asyncio
import threading
import time
from collections import Counter

import token_bucket
from codetiming import Timer
from pebble import ThreadPool, synchronized, concurrent, waitforthreads
from readerwriterlock import rwlock
from throttler import Throttler, throttle


class Ledger:
    def __init__(self):
        self.lock = rwlock.RWLockFairD()
        self.total = 0

    def add(self, n):
        with self.lock.gen_wlock():
            self.total += n

    def read(self):
        with self.lock.gen_rlock():
            return self.total


@synchronized
def guarded(counter, key):
    counter[key] += 1


@concurrent.thread
def later(n):
    return n + 1


def pools():
    ledger, counter = Ledger(), Counter()
    with ThreadPool(max_workers=2) as pool:
        jobs = [pool.schedule(ledger.add, args=[n]) for n in range(10)]
        [job.result() for job in jobs]
        print(list(pool.map(lambda n: n * n, range(5)).result()))
        for key in "abca":
            pool.schedule(guarded, args=[counter, key]).result()
    print(ledger.read(), dict(counter), later(4).result())


def buckets():
    limiter = token_bucket.Limiter(0.001, 3, token_bucket.MemoryStorage())
    print([limiter.consume("k") for _ in range(5)])


async def slow():
    throttler = Throttler(rate_limit=100, period=0.1)

    async def job(n):
        async with throttler:
            return n * 2

    return await asyncio.gather(*(job(n) for n in range(4)))


with Timer(name="all", logger=None):
    pools()
    buckets()
    print(asyncio.run(slow()))
print(Timer.timers.count("all"))
