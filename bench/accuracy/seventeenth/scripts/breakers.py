import asyncio

import pybreaker
from circuitbreaker import CircuitBreakerError, CircuitBreakerMonitor, circuit


class Watch(pybreaker.CircuitBreakerListener):
    def state_change(self, cb, old_state, new_state):
        print("state", old_state.name, "->", new_state.name)

    def failure(self, cb, exc):
        print("failure", exc)


breaker = pybreaker.CircuitBreaker(fail_max=2, reset_timeout=60, exclude=[KeyError], listeners=[Watch()], name="db")


@breaker
def query(text):
    if text == "bad":
        raise ValueError("broken query")
    return text.upper()


print(query("ok"))
for text in ["bad", "bad", "ok"]:
    try:
        print(query(text))
    except pybreaker.CircuitBreakerError as problem:
        print("open:", problem)
    except ValueError:
        print("value error")
breaker.close()
print(breaker.current_state, breaker.fail_counter)


@circuit(failure_threshold=2, expected_exception=OSError, name="files")
async def fetch(ok):
    if not ok:
        raise OSError("gone")
    return "fetched"


async def main():
    for ok in [True, False, False, True]:
        try:
            print(await fetch(ok))
        except CircuitBreakerError:
            print("circuit open")
        except OSError as problem:
            print(problem)
    print([c.name for c in CircuitBreakerMonitor.get_open()])


asyncio.run(main())
