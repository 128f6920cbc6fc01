"""Dramatiq with the in-memory stub broker and a worker, as in a unit test."""
import dramatiq
from dramatiq.brokers.stub import StubBroker
from dramatiq.middleware import CurrentMessage, Pipelines
from dramatiq.results import Results
from dramatiq.results.backends import StubBackend

backend = StubBackend()
broker = StubBroker(middleware=[CurrentMessage(), Pipelines(), Results(backend=backend)])
dramatiq.set_broker(broker)


@dramatiq.actor(store_results=True)
def add(x, y):
    return x + y


@dramatiq.actor(store_results=True)
def double(x):
    return 2 * x


def main():
    worker = dramatiq.Worker(broker, worker_timeout=50, worker_threads=1)
    worker.start()
    try:
        message = add.send(2, 3)
        print(message.get_result(backend=backend, block=True, timeout=5000))
        pipe = add.message(1, 1) | double.message()
        pipe.run()
        print(pipe.get_result(block=True, timeout=5000))
        broker.join(add.queue_name)
    finally:
        worker.stop()
    print(sorted(broker.get_declared_actors()))


if __name__ == "__main__":
    main()
