import asyncio

from faststream.nats import NatsBroker, TestNatsBroker

broker = NatsBroker()


@broker.subscriber("in")
@broker.publisher("out")
async def double(n: int) -> int:
    return n * 2


async def main():
    async with TestNatsBroker(broker) as test:
        await test.publish(21, "in")
        double.mock.assert_called_once_with(21)
    print("done")


asyncio.run(main())
