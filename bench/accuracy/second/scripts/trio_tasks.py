import trio


async def child(n, results):
    await trio.sleep(0)
    results.append(n)


async def main():
    results = []
    async with trio.open_nursery() as nursery:
        for n in range(3):
            nursery.start_soon(child, n, results)
    print(sorted(results))


trio.run(main)
