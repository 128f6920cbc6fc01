import asyncio

from expression import Error, Ok, Option, Some, pipe
from expression.collections import Seq
from pyee.asyncio import AsyncIOEventEmitter
from pyee.base import EventEmitter

bus = EventEmitter()


@bus.on("tea")
def brewed(kind):
    print("brewed", kind)


bus.emit("tea", "mate")


async def main():
    later = AsyncIOEventEmitter()
    later.on("x", lambda n: print("x", n))
    later.emit("x", 3)


asyncio.run(main())
print(pipe(Seq.of(1, 2, 3), lambda xs: xs.map(lambda n: n * 2), list), Some(1).map(str), Ok(2).is_ok())
