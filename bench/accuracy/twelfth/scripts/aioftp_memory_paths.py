"""Use aioftp's asynchronous in-memory path layer, users and permissions."""
import asyncio
import pathlib

import aioftp


async def build(io):
    await io.mkdir(pathlib.PurePosixPath("/pub"))
    for name, body in {"a.txt": b"alpha", "b.txt": b"bravo bravo"}.items():
        async with io.open(pathlib.PurePosixPath("/pub") / name, mode="wb") as f:
            await f.write(body)


async def listing(io, folder):
    result = []
    async for entry in io.list(pathlib.PurePosixPath(folder)):
        stat = await io.stat(entry)
        result.append((str(entry), stat.st_size, await io.is_file(entry)))
    return sorted(result)


async def main():
    io = aioftp.MemoryPathIO(timeout=5)
    await build(io)
    print(await listing(io, "/pub"))
    await io.rename(pathlib.PurePosixPath("/pub/a.txt"), pathlib.PurePosixPath("/pub/c.txt"))
    await io.unlink(pathlib.PurePosixPath("/pub/b.txt"))
    print(await listing(io, "/pub"), await io.exists(pathlib.PurePosixPath("/pub/a.txt")))
    try:
        await io.rmdir(pathlib.PurePosixPath("/missing"))
    except aioftp.PathIOError as exc:
        print("error:", exc.reason[0].__name__)
    user = aioftp.User("ann", "secret", permissions=[
        aioftp.Permission("/", readable=True, writable=False), aioftp.Permission("/pub", writable=True)])
    for where in ("/etc/x", "/pub/x"):
        print(where, (await user.get_permissions(pathlib.PurePosixPath(where))).writable)
    throttle = aioftp.StreamThrottle.from_limits(read_speed_limit=1024)
    print("limit:", throttle.read.limit, throttle.write.limit)


asyncio.run(main())
