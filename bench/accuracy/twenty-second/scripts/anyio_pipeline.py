import tempfile

import anyio
from anyio import to_thread
from anyio.streams.text import TextReceiveStream


async def produce(send, count):
    async with send:
        for number in range(count):
            await send.send(number)


async def square(receive, send):
    async with receive, send:
        async for number in receive:
            await send.send(await to_thread.run_sync(pow, number, 2))


async def main():
    first_send, first_receive = anyio.create_memory_object_stream[int](2)
    second_send, second_receive = anyio.create_memory_object_stream[int](2)
    total = 0
    async with anyio.create_task_group() as group:
        group.start_soon(produce, first_send, 8)
        group.start_soon(square, first_receive, second_send)
        async with second_receive:
            async for value in second_receive:
                total += value
    print("total", total)
    with anyio.move_on_after(0.02) as scope:
        await anyio.sleep_forever()
    print("cancelled", scope.cancelled_caught)
    async with await anyio.open_file(tempfile.mkstemp()[1], "w+") as file:
        await file.write("one\ntwo\n")
        await file.seek(0)
        print([line.strip() async for line in file])
        await anyio.Path(file.name).unlink()
    limit = anyio.CapacityLimiter(1)
    async with limit:
        print(limit.available_tokens)


for backend in ("asyncio", "trio"):
    anyio.run(main, backend=backend)
