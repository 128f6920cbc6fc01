"""Background tasks with huey (in memory, executed by hand)."""
import datetime

from huey import CancelExecution, MemoryHuey, crontab
from huey.api import Huey
from huey.exceptions import TaskException
from huey.signals import SIGNAL_COMPLETE, SIGNAL_ERROR, SIGNAL_RETRYING
from huey.storage import SqliteStorage

huey = MemoryHuey("shop", results=True, utc=True)
events = []
attempts = {"count": 0}


@huey.signal(SIGNAL_COMPLETE, SIGNAL_ERROR, SIGNAL_RETRYING)
def on_signal(signal, task, exc=None):
    events.append((signal, task.name))


@huey.pre_execute()
def forbid(task):
    if task.name == "charge" and task.args[0] > 1000:
        raise CancelExecution()


@huey.task()
def charge(amount, fee=1):
    return amount + fee


@huey.task(retries=2)
def flaky():
    attempts["count"] += 1
    if attempts["count"] < 3:
        raise OSError("not yet")
    return "done"


@huey.task(context=True, priority=10)
def urgent(name, task=None):
    return f"{name} with {task.priority}"


@huey.periodic_task(crontab(minute="0", hour="*/6"))
def clean():
    return "cleaned"


@huey.task()
def total(amounts):
    return sum(amounts)


def drain():
    count = 0
    while (task := huey.dequeue()) is not None:
        huey.execute(task)
        count += 1
    return count


if __name__ == "__main__":
    results = [charge(10), charge(20, fee=2), charge(5000), urgent("x")]
    print(len(huey), drain(), [r.get() for r in results])
    pipeline = charge.s(1).then(charge)
    group = huey.enqueue(pipeline)
    print(drain(), group.get(blocking=False))
    outcome = flaky()
    print(drain(), outcome.get(), attempts)
    later = charge.schedule((7,), delay=3600)
    print(drain(), huey.scheduled_count(), later.revoke(), later.is_revoked())
    print([t.name for t in huey.read_periodic(datetime.datetime(2024, 1, 1, 12, 0))])

    @huey.lock_task("once")
    def guarded():
        return "in"

    print(guarded(), len(huey.scheduled()))
    failing = total("abc")
    drain()
    try:
        failing.get()
    except TaskException as error:
        print(error.metadata["error"].split("(")[0])
    print(sorted(set(events)))
    disk = Huey("disk", storage_class=SqliteStorage, filename=":memory:", immediate=True)
    print(disk.task()(lambda: 42)().get())
