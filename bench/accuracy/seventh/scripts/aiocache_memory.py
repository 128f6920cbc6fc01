import asyncio

from aiocache import Cache, cached


@cached(ttl=10, cache=Cache.MEMORY)
async def compute(n):
    return n * n


async def main():
    print(await compute(3), await compute(3))


asyncio.run(main())
