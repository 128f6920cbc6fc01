from celery import Celery, chain, chord, group
from celery.exceptions import MaxRetriesExceededError
from celery.schedules import crontab

app = Celery("shop", broker="memory://", backend="cache+memory://")
app.conf.update(
    task_always_eager=True, task_eager_propagates=False, task_serializer="json",
    beat_schedule={"nightly": {"task": "shop.add", "schedule": crontab(hour=3, minute=30), "args": (1, 1)}},
)


@app.task(name="shop.add")
def add(x, y):
    return x + y


@app.task(name="shop.total")
def total(numbers):
    return sum(numbers)


@app.task(bind=True, name="shop.flaky", max_retries=3)
def flaky(self, succeed_at):
    if self.request.retries < succeed_at:
        raise self.retry(exc=RuntimeError("not yet"), countdown=0)
    return self.request.retries


print(add.delay(2, 3).get())
print(chain(add.s(1, 2), add.s(10), add.s(100))().get())
print(group(add.s(n, n) for n in range(4))().get())
print(chord([add.s(n, 1) for n in range(5)], total.s())().get())
print(flaky.delay(2).get(), flaky.delay(9).state)
print(app.conf.beat_schedule["nightly"]["schedule"])
print(sorted(name for name in app.tasks if name.startswith("shop")))
