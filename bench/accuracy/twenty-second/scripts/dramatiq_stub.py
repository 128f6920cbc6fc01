import dramatiq
from dramatiq.brokers.stub import StubBroker
from dramatiq.middleware import Middleware
from dramatiq.rate_limits import ConcurrentRateLimiter
from dramatiq.rate_limits.backends import StubBackend
from dramatiq.results import Results
from dramatiq.results.backends import StubBackend as StubResults


class Tally(Middleware):
    done = failed = 0

    def after_process_message(self, broker, message, *, result=None, exception=None):
        if exception is None:
            Tally.done += 1
        else:
            Tally.failed += 1


broker = StubBroker()
broker.emit_after("process_boot")
broker.add_middleware(Tally())
broker.add_middleware(Results(backend=StubResults()))
dramatiq.set_broker(broker)
limiter = ConcurrentRateLimiter(StubBackend(), "one", limit=1)


@dramatiq.actor(store_results=True)
def count_words(text):
    return len(text.split())


@dramatiq.actor(store_results=True)
def double(number):
    return number * 2


@dramatiq.actor(max_retries=0, throws=ValueError)
def refuse(reason):
    raise ValueError(reason)


worker = dramatiq.Worker(broker, worker_timeout=50, worker_threads=2)
worker.start()
messages = [count_words.send(text) for text in ("one two", "three", "a b c d")]
refuse.send("no")
pipe = (count_words.message("x y z") | double.message()).run()
for queue in broker.queues.copy():
    if not queue.endswith((".DQ", ".XQ")):
        broker.join(queue, fail_fast=False)
worker.join()
print([m.get_result(block=True, timeout=2000) for m in messages], pipe.get_result(block=True, timeout=2000))
print(Tally.done, Tally.failed)
with limiter.acquire(raise_on_failure=False) as acquired:
    print(acquired)
worker.stop()
