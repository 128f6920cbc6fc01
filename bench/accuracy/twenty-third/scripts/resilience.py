"""Retrying, circuit breaking and caching around a flaky service class."""
import pybreaker
import stamina
from cacheout import Cache, LRUCache
from circuitbreaker import CircuitBreakerError, CircuitBreaker, circuit
from expiringdict import ExpiringDict
from memoization import cached, CachingAlgorithmFlag


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    def __call__(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise ConnectionError(f"call {self.calls}")
        return f"ok after {self.calls}"


class Listener(pybreaker.CircuitBreakerListener):
    def __init__(self):
        self.seen = []

    def state_change(self, cb, old_state, new_state):
        self.seen.append(new_state.name)


def breakers():
    listener = Listener()
    breaker = pybreaker.CircuitBreaker(fail_max=2, reset_timeout=60, listeners=[listener])
    service = Flaky(10)
    for _ in range(4):
        try:
            breaker.call(service)
        except pybreaker.CircuitBreakerError:
            print("open")
        except ConnectionError as error:
            print("failed:", error)
    print(listener.seen, breaker.current_state)
    guarded = circuit(failure_threshold=1, recovery_timeout=90)(Flaky(5).__call__)
    for _ in range(2):
        try:
            guarded()
        except CircuitBreakerError:
            print("circuit open")
        except ConnectionError:
            print("circuit fault")


def retries():
    stamina.set_testing(True, attempts=5)
    service = Flaky(2)
    for attempt in stamina.retry_context(on=ConnectionError, attempts=5):
        with attempt:
            print(service())


@cached(max_size=2, algorithm=CachingAlgorithmFlag.LFU)
def square(n):
    return n * n


def caches():
    store = Cache(maxsize=3)
    store.set_many({"a": 1, "b": 2})
    lru = LRUCache(maxsize=1, default=0)
    lru.set("x", 1), lru.set("y", 2)
    expiring = ExpiringDict(max_len=2, max_age_seconds=100)
    expiring["k"] = "v"
    [square(n) for n in (1, 2, 1, 3, 1)]
    print(sorted(store.keys()), lru.get("x"), expiring.get("k"), square.cache_info().hits)


breakers()
retries()
caches()
