"""Celery canvas in eager mode."""
from celery import Celery, chain, chord, group
from celery.exceptions import Retry

app = Celery("demo", broker="memory://", backend="cache+memory://")
app.conf.update(task_always_eager=True, task_store_eager_result=False, timezone="UTC")


@app.task
def square(x):
    return x * x


@app.task
def total(values):
    return sum(values)


@app.task(bind=True, max_retries=2)
def flaky(self, n):
    if self.request.retries < n:
        raise self.retry(countdown=0)
    return f"ok after {self.request.retries}"


print(chain(square.s(2), square.s())().get())
print(group(square.s(i) for i in range(4))().get())
print(chord([square.s(i) for i in range(4)], total.s())().get())
print(flaky.delay(1).get())
print(sorted(n for n in app.tasks if not n.startswith("celery.")))
