import asyncio
import time

from unsync import Unfuture, unsync


@unsync
async def fetch(n):
    await asyncio.sleep(0.01 * (3 - n))
    return n * 10


@unsync
def slow_square(n):
    time.sleep(0.01)
    return n * n


@unsync
async def combined(values):
    tasks = [fetch(v) for v in values]
    squares = [slow_square(v) for v in values]
    return [await t for t in tasks], [await s for s in squares]


class Service:
    @unsync
    async def name(self, suffix: str) -> Unfuture[str]:
        return self.__class__.__name__ + suffix


def main():
    print(combined([1, 2, 3]).result())
    chained = fetch(1).then(lambda value: value + 1)
    print(chained.result())
    print(Service().name("!").result())
    print(Unfuture.from_value("ready").result())

    @unsync
    async def bad():
        raise KeyError("missing")

    try:
        bad().result()
    except KeyError as e:
        print("KeyError", e)


if __name__ == "__main__":
    main()
