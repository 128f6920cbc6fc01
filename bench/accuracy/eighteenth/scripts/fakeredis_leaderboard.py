import asyncio
from contextlib import contextmanager

import fakeredis
import redis
from redis.exceptions import ResponseError, WatchError


class Leaderboard:
    def __init__(self, client: redis.Redis, name: str):
        self.client, self.key = client, f"board:{name}"

    def score(self, player, points):
        with self.client.pipeline() as pipe:
            pipe.zincrby(self.key, points, player).hincrby(f"player:{player}", "games", 1).expire(self.key, 3600)
            return pipe.execute()[0]

    def top(self, n):
        return self.client.zrevrange(self.key, 0, n - 1, withscores=True)

    def transfer(self, source, target, points):
        def move(pipe):
            if (pipe.zscore(self.key, source) or 0) < points:
                raise ValueError(f"{source} is too poor")
            pipe.multi()
            pipe.zincrby(self.key, -points, source)
            pipe.zincrby(self.key, points, target)
        return self.client.transaction(move, self.key)


@contextmanager
def lock(client, name):
    held = client.set(f"lock:{name}", "me", nx=True, ex=5)
    yield bool(held)
    if held:
        client.delete(f"lock:{name}")


async def streams(server):
    async with fakeredis.FakeAsyncRedis(server=server, decode_responses=True) as client:
        await client.xadd("events", {"kind": "login"}, id="1-1")
        await client.xadd("events", {"kind": "logout"}, id="2-1")
        await client.xgroup_create("events", "workers", id="0")
        ((_, entries),) = await client.xreadgroup("workers", "w1", {"events": ">"}, count=5)
        acked = await client.xack("events", "workers", *[entry for entry, _ in entries])
        return entries, acked, await client.get("greeting")


def main():
    server = fakeredis.FakeServer()
    client = fakeredis.FakeStrictRedis(server=server, decode_responses=True)
    board = Leaderboard(client, "chess")
    print([board.score(p, s) for p, s in [("ann", 10), ("bob", 7), ("ann", 5), ("cy", 1)]])
    print(board.top(2), client.hgetall("player:ann"), client.ttl(board.key) > 3000)
    print(board.transfer("ann", "cy", 4))
    try:
        board.transfer("bob", "cy", 100)
    except ValueError as error:
        print(error)
    pubsub = client.pubsub(ignore_subscribe_messages=True)
    pubsub.psubscribe("news.*")
    client.publish("news.sport", "goal")
    print([m["data"] for m in (pubsub.get_message() for _ in range(3)) if m])
    with lock(client, "l") as first, lock(client, "l") as second:
        print("locks", first, second)
    client.set("greeting", "hi", nx=True)
    try:
        client.lpush("greeting", 1)
    except ResponseError as error:
        print(str(error)[:9], issubclass(WatchError, redis.RedisError))
    print(sorted(client.scan_iter("*o*")), client.setbit("bits", 7, 1), client.bitcount("bits"))
    print(asyncio.run(streams(server)))


main()
