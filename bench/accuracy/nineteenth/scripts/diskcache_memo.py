"""Memoise slow work on disk, with tags, expiry, a deque and an index."""
import contextlib
import tempfile

from diskcache import Cache, Deque, FanoutCache, Index


@contextlib.contextmanager
def scratch_cache():
    with tempfile.TemporaryDirectory() as tmp:
        with Cache(tmp, eviction_policy="least-recently-used") as cache:
            yield cache


def main():
    calls = []
    with scratch_cache() as cache:
        @cache.memoize(tag="fib")
        def fib(n):
            calls.append(n)
            return n if n < 2 else fib(n - 1) + fib(n - 2)

        print("fib(20) =", fib(20), "calls", len(calls))
        print("again", fib(20), "calls", len(calls))
        cache.set("token", {"user": 7}, expire=60, tag="session")
        cache.incr("hits", default=10)
        print(cache.get("token"), cache["hits"], cache.get("missing", default="-"))
        print("evicted", cache.evict("fib"), "left", len(cache))
        with cache.transact():
            for i in range(5):
                cache[f"k{i}"] = i * i
        print(sorted(k for k in cache if k.startswith("k")))
        print("warnings", cache.check())
    with tempfile.TemporaryDirectory() as tmp:
        queue = Deque(["a", "b"], directory=f"{tmp}/q")
        queue.appendleft("z")
        queue.rotate(1)
        print(list(queue))
        index = Index(f"{tmp}/i", {"x": 1, "y": 2})
        print(index.popitem(), dict(index))
        with FanoutCache(f"{tmp}/f", shards=2) as fan:
            fan.add("once", 1)
            print(fan.add("once", 2), fan["once"])


if __name__ == "__main__":
    main()
