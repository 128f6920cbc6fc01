import asyncio

from cashews import cache

cache.setup("mem://")


@cache(ttl="1m", key="kettle:{name}")
async def boil(name):
    print("boiling", name)
    return name.upper()


async def main():
    print(await boil("red"), await boil("red"))


asyncio.run(main())
