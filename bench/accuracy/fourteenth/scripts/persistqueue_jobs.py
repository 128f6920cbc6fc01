import tempfile
import threading

import persistqueue
from persistqueue import Empty, FIFOSQLiteQueue, SQLiteAckQueue, UniqueQ
from persistqueue.serializers import json as json_serializer


class Worker(threading.Thread):
    def __init__(self, queue, results):
        super().__init__()
        self.queue, self.results = queue, results

    def run(self):
        while True:
            try:
                job = self.queue.get(block=False)
            except Empty:
                return
            self.results.append((job["op"], sum(job["args"])))
            self.queue.ack(job)


def main():
    with tempfile.TemporaryDirectory() as tmp:
        q = persistqueue.Queue(tmp + "/file", serializer=json_serializer)
        for n in range(4):
            q.put({"n": n})
        print(q.qsize(), q.get(), q.get())
        q.task_done()
        del q
        q = persistqueue.Queue(tmp + "/file", serializer=json_serializer)
        print("again", q.qsize(), q.get())

        ack = SQLiteAckQueue(tmp + "/ack", multithreading=True)
        for n in range(3):
            ack.put({"op": f"sum{n}", "args": list(range(n + 2))})
        results = []
        worker = Worker(ack, results)
        worker.start()
        worker.join()
        print(results, ack.acked_count(), ack.unack_count())
        ack.close()

        unique = UniqueQ(tmp + "/unique")
        for word in "a b a c b".split():
            unique.put(word)
        print(unique.size, [unique.get() for _ in range(unique.size)])
        unique.close()

        fifo = FIFOSQLiteQueue(tmp + "/fifo", auto_commit=False)
        fifo.put(1)
        fifo.put(2)
        fifo.task_done()
        print(fifo.qsize(), [row["data"] for row in fifo.queue()])
        fifo.close()

        table = persistqueue.PDict(tmp + "/dict", "settings")
        table["colour"] = "red"
        print("colour" in table, table["colour"])
        table.close()


if __name__ == "__main__":
    main()
