"""An asyncio worker pool with throttles, caches, retries, CSV files and limits."""
import asyncio
import io
import os
import tempfile

import aiofiles
import httpx
from aiocsv import AsyncDictReader, AsyncReader, AsyncWriter
from asyncache import cached
from asyncio_throttle import Throttler
from cachetools import LRUCache
from methodtools import lru_cache
from onecache import AsyncCacheDecorator, CacheDecorator
from pipe import map as pmap
from retryhttp import retry, wait_retry_after
from singleton_decorator import singleton
from timeout_decorator import TimeoutError as Late, timeout
from wirerope import Wire, WireRope
from wrapt_timeout_decorator import timeout as wrapt_timeout


@singleton
class Log:
    def __init__(self):
        self.lines = []

    def __call__(self, *parts):
        self.lines.append(" ".join(map(str, parts)))


class CountingWire(Wire):
    calls = 0

    def __call__(self, *args):
        type(self).calls += 1
        return self.__func__(*args)


class Shop:
    def __init__(self):
        self.asked = 0

    @lru_cache(maxsize=4)
    def price(self, name):
        self.asked += 1
        return len(name) * 3

    @WireRope(CountingWire)
    def total(self, names):
        return sum(self.price(n) for n in names)


@cached(LRUCache(maxsize=10))
async def lookup(name):
    Log()("lookup", name)
    await asyncio.sleep(0)
    return name.upper()


@AsyncCacheDecorator(maxsize=3)
async def twice(n):
    return n * 2


@CacheDecorator()
def thrice(n):
    return n * 3


@retry(max_attempt_number=3, wait_server_errors=wait_retry_after(), wait_rate_limited=wait_retry_after())
def fetch(client, path):
    answer = client.get(path)
    answer.raise_for_status()
    return answer.text


def server(seen=[]):
    def handle(request):
        seen.append(request.url.path)
        return httpx.Response(503 if len(seen) < 2 else 200, text="ok", headers={"Retry-After": "0"})
    return httpx.Client(transport=httpx.MockTransport(handle), base_url="http://shed.test")


@timeout(1, use_signals=True)
def quick():
    return "quick"


async def main():
    throttle = Throttler(rate_limit=50, period=0.1)
    async with throttle:
        print(await asyncio.gather(*(lookup(n) for n in ("saw", "axe"))), await lookup("saw"))
    print(Log().lines, await twice(4), thrice(2), thrice(2))
    shop = Shop()
    print(shop.total(["saw", "saw", "axe"]), shop.asked)
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        path = os.path.join(folder, "a.csv")
        async with aiofiles.open(path, "w", newline="") as handle:
            await AsyncWriter(handle).writerows([["name", "n"], ["saw", "1"]])
        async with aiofiles.open(path, newline="") as handle:
            print([row async for row in AsyncDictReader(handle)], AsyncReader.__name__)
    async with throttle:
        print(quick(), fetch(server(), "/tools"), list([1, 2] | pmap(lambda x: x + 1)), Late.__name__, callable(wrapt_timeout))


if __name__ == "__main__":
    asyncio.run(main())
