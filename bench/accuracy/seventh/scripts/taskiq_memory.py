import asyncio

from taskiq import InMemoryBroker

broker = InMemoryBroker()


@broker.task
async def add(a: int, b: int) -> int:
    return a + b


async def main():
    await broker.startup()
    task = await add.kiq(1, 2)
    print((await task.wait_result(timeout=5)).return_value)
    await broker.shutdown()


asyncio.run(main())
