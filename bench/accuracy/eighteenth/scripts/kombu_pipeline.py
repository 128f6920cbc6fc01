"""Order pipeline on kombu's in-memory transport: topic exchange, ConsumerMixin, dead letters, custom serializer."""
import json
import socket
import zlib

from kombu import Connection, Consumer, Exchange, Producer, Queue
from kombu.mixins import ConsumerMixin
from kombu.pools import producers
from kombu.serialization import register

register("zjson", lambda obj: zlib.compress(json.dumps(obj).encode()), lambda data: json.loads(zlib.decompress(data)),
         content_type="application/x-zjson", content_encoding="binary")

orders = Exchange("orders", type="topic", durable=False)
QUEUES = [Queue("eu", orders, routing_key="order.eu.*"), Queue("all", orders, routing_key="order.#")]


class Worker(ConsumerMixin):
    def __init__(self, connection, limit):
        self.connection, self.limit, self.seen, self.rejected = connection, limit, [], 0

    def get_consumers(self, Consumer, channel):
        return [Consumer(QUEUES, callbacks=[self.on_order], accept=["zjson", "json"], prefetch_count=1)]

    def on_order(self, body, message):
        if body["total"] < 0:
            self.rejected += 1
            message.reject()
        else:
            self.seen.append((message.delivery_info["routing_key"], body["total"], message.headers.get("try")))
            message.ack()
        if len(self.seen) + self.rejected >= self.limit:
            self.should_stop = True


def publish(connection):
    with producers[connection].acquire(block=True) as producer:
        for number, (key, total) in enumerate([("order.eu.de", 10), ("order.us.ny", 20), ("order.eu.fr", -1)]):
            producer.publish({"total": total}, exchange=orders, routing_key=key, serializer="zjson" if number % 2 else "json",
                             declare=QUEUES, headers={"try": number}, retry=True)


def simple_queue(connection):
    queue = connection.SimpleQueue("notes")
    for text in ("one", "two"):
        queue.put({"text": text}, compression="zlib")
    got = queue.get(timeout=1)
    got.ack()
    size = queue.qsize()
    queue.close()
    return got.payload, size


if __name__ == "__main__":
    with Connection("memory://", transport_options={"polling_interval": 0.01}) as connection:
        publish(connection)
        worker = Worker(connection, limit=5)
        for _ in worker.consume(limit=5, timeout=2):
            pass
        print(sorted(worker.seen), worker.rejected)
        print(simple_queue(connection))
        channel = connection.channel()
        with Consumer(channel, queues=[Queue("reply", Exchange("direct"), "r")], accept=["json"], on_message=lambda m: print("got", m.payload, m.content_type) or m.ack()):
            Producer(channel, Exchange("direct"), routing_key="r").publish([1, 2, 3])
            connection.drain_events(timeout=1)
            try:
                connection.drain_events(timeout=0.05)
            except socket.timeout:
                print("empty", connection.as_uri())
