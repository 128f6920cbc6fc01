"""A flaky service behind rate limits, retries, caches and a consistent hash ring."""
import asyncio
import time
from collections import Counter

import polling2
from aioretry import RetryInfo, RetryPolicyStrategy, retry
from asyncio_pool import AioPool
from asynciolimiter import Limiter
from cache import AsyncLRU, AsyncTTL
from cachetools import LRUCache
from cachetools_async import cached
from expiring_dict import ExpiringDict
from first import first
from func_timeout import FunctionTimedOut, func_timeout
from hashring import HashRing
from ratelimit import RateLimitException, limits
from throttled import Throttled, rate_limiter, store
from waiting import TimeoutExpired, wait

CALLS = Counter()


def policy(info: RetryInfo) -> RetryPolicyStrategy:
    return info.fails > 3, 0


@retry(policy)
async def flaky(name):
    CALLS[name] += 1
    if CALLS[name] < 3:
        raise ConnectionError(name)
    return name.upper()


@AsyncLRU(maxsize=8)
async def looked_up(name):
    CALLS["lookups"] += 1
    return len(name)


@cached(LRUCache(4))
async def squared(number):
    CALLS["squares"] += 1
    return number ** 2


@AsyncTTL(time_to_live=60)
async def slow(key):
    CALLS["slow"] += 1
    return key


@limits(calls=2, period=60)
def limited():
    return "ok"


async def crowd():
    limiter = Limiter(1000, max_burst=100)

    async def work(number):
        await limiter.wait()
        return await looked_up("x" * (number % 3)) + await squared(number % 2)

    async with AioPool(size=3) as pool:
        return sorted(await pool.map(work, range(9)))


def main():
    print(asyncio.run(flaky("ann")), dict(CALLS))
    print(asyncio.run(crowd()), CALLS["lookups"] >= 3, CALLS["squares"] >= 2)
    print(asyncio.run(slow("k")))
    outcomes = []
    for _ in range(3):
        try:
            outcomes.append(limited())
        except RateLimitException as error:
            outcomes.append(type(error).__name__)
    print(outcomes)
    throttle = Throttled(key="/api", using="fixed_window", quota=rate_limiter.per_min(2), store=store.MemoryStore())
    print([throttle.limit().limited for _ in range(3)])
    try:
        func_timeout(0.05, time.sleep, args=(0.5,))
    except FunctionTimedOut:
        print("timed out")
    try:
        wait(lambda: False, timeout_seconds=0.02, sleep_seconds=0.01)
    except TimeoutExpired:
        print("waited")
    print(polling2.poll(lambda: CALLS["ann"] == 3, step=0.01, timeout=1))
    print(first([0, None, 7]), HashRing(["a", "b", "c"]).get_node("saw") in "abc")
    known = ExpiringDict(60)
    known["a"] = 1
    print(known.get("a"), known.get("b"))


if __name__ == "__main__":
    main()
