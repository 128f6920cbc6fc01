import dramatiq
from dramatiq.brokers.stub import StubBroker

broker = StubBroker()
dramatiq.set_broker(broker)
results = []


@dramatiq.actor
def double(n):
    results.append(n * 2)


if __name__ == "__main__":
    worker = dramatiq.Worker(broker, worker_timeout=50, worker_threads=1)
    worker.start()
    double.send(4)
    broker.join(double.queue_name)
    worker.join()
    worker.stop()
    print(results)
