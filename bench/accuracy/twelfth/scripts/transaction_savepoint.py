"""A dictionary that takes part in transactions, with savepoints."""
import transaction


class TxDict(dict):
    transaction_manager = transaction.manager

    pending, joined = {}, False

    def put(self, key, value):
        if not self.joined:
            self.transaction_manager.get().join(self)
            self.joined = True
        self.pending = {**self.pending, key: value}

    def savepoint(self):
        saved = dict(self.pending)

        class Point:
            def rollback(point):
                self.pending = dict(saved)
        return Point()

    def abort(self, txn):
        self.pending, self.joined = {}, False

    def commit(self, txn):
        self.update(self.pending)

    tpc_begin = tpc_vote = lambda self, txn: None
    tpc_finish = tpc_abort = abort
    sortKey = lambda self: "txdict"


store = TxDict()
with transaction.manager as txn:
    txn.note("first")
    store.put("a", 1)
    point = transaction.savepoint()
    store.put("b", 2)
    point.rollback()
print(dict(store))
for attempt in transaction.manager.attempts(2):
    with attempt:
        store.put("c", 3)
transaction.begin()
store.put("lost", 0)
transaction.abort()
print(dict(store), transaction.isDoomed())
