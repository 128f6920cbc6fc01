"""Writes, packs and checks files with bounded concurrency in an asyncio pipeline."""
import asyncio
import contextlib
import hashlib
import pathlib
import tarfile
import tempfile
import zipfile
from io import BytesIO

import aioconsole
from asyncio_pool import AioPool
from pybloom_live import BloomFilter
from zipstream import ZIP_DEFLATED, ZipFile as StreamedZip


async def produce(queue, count):
    for number in range(count):
        await queue.put((f"part{number}.txt", f"line {number % 3}\n" * 10))
    await queue.put(None)


async def consume(queue, folder, seen):
    fresh = []
    while (item := await queue.get()) is not None:
        name, text = item
        digest = hashlib.md5(text.encode()).hexdigest()
        if digest in seen:
            continue
        seen.add(digest)
        await asyncio.to_thread((folder / name).write_text, text)
        fresh.append(name)
    return fresh


def packed(folder):
    stream = StreamedZip(mode="w", compression=ZIP_DEFLATED)
    for path in sorted(folder.glob("*.txt")):
        stream.write(path, path.name)
    stream.writestr("note.md", b"hello")
    data = BytesIO(b"".join(stream))
    with zipfile.ZipFile(data) as archive:
        return archive.namelist(), archive.testzip()


def secured(folder):
    target = folder / "all.tar.gz"
    with tarfile.open(target, "w:gz") as archive:
        for path in sorted(folder.glob("*.txt")):
            archive.add(path, arcname=path.name)
    with tarfile.open(target) as archive:
        return archive.getnames()


async def console():
    namespace = {"total": 21}
    value, _ = await aioconsole.aexec("result = total * 2\nawait asyncio.sleep(0)", {**namespace, "asyncio": asyncio}), None
    return value


async def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        queue = asyncio.Queue(maxsize=2)
        _, fresh = await asyncio.gather(produce(queue, 7), consume(queue, folder, BloomFilter(capacity=100, error_rate=0.001)))
        print(fresh)
        print(packed(folder), secured(folder))
        async with AioPool(2) as pool:
            sizes = await pool.map(lambda path: asyncio.to_thread(lambda: path.stat().st_size), sorted(folder.glob("*.txt")))
        print(sizes, await console())
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(asyncio.sleep(5), 0.01)


if __name__ == "__main__":
    asyncio.run(main())
