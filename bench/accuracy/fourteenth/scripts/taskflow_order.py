"""An order flow with retries, notifications and a revert."""
import taskflow.engines
from taskflow import retry, task
from taskflow.exceptions import WrappedFailure
from taskflow.patterns import graph_flow, linear_flow as lf, unordered_flow as uf
from taskflow.types import notifier
import logging

logging.disable(logging.CRITICAL)


class Reserve(task.Task):
    default_provides = "reservation"

    def execute(self, sku, count):
        return {"sku": sku, "count": count}

    def revert(self, result, **kwargs):
        print("released", result)


class Pay(task.Task):
    attempts = 0

    def execute(self, reservation, price):
        Pay.attempts += 1
        if Pay.attempts < 2:
            raise ConnectionError("bank is down")
        return reservation["count"] * price


class Fail(task.Task):
    def execute(self, amount):
        raise ValueError(f"cannot ship {amount}")


def double(amount):
    return amount * 2


def build(*extra):
    return lf.Flow("order").add(
        Reserve(),
        lf.Flow("payment", retry=retry.Times(3)).add(Pay("pay", provides="amount")),
        uf.Flow("after").add(
            task.FunctorTask(double, provides="doubled"),
            task.FunctorTask(lambda reservation: reservation["sku"].upper(), name="label", provides="label")),
        *extra)


EVENTS = []


def watch(state, details):
    if state in ("SUCCESS", "FAILURE", "REVERTED"):
        EVENTS.append((details.get("task_name") or details.get("retry_name"), state))


def main():
    store = {"sku": "pen", "count": 3, "price": 2}
    engine = taskflow.engines.load(build(), store=dict(store))
    engine.atom_notifier.register(notifier.Notifier.ANY, watch)
    engine.run()
    print(sorted(EVENTS))
    results = engine.storage.fetch_all()
    print({k: results[k] for k in ("amount", "doubled", "label")})
    print(engine.storage.get_flow_state(), engine.storage.get_atom_state("pay"), engine.storage.get("pay"))

    try:
        taskflow.engines.run(build(Fail()), store=dict(store))
    except (ValueError, WrappedFailure) as e:
        print(type(e).__name__, e)

    flow = graph_flow.Flow("graph").add(
        task.FunctorTask(lambda b: b + 1, name="second", provides="c"),
        task.FunctorTask(lambda a: a * 10, name="first", provides="b"))
    print(taskflow.engines.run(flow, store={"a": 4})["c"], sorted(flow.requires), sorted(flow.provides))
    print([n.name for n, _ in flow.iter_nodes()])


if __name__ == "__main__":
    main()
