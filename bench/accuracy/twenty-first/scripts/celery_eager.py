from celery import Celery, chain, chord, group

app = Celery("demo", broker="memory://", backend="cache+memory://")
app.conf.update(task_always_eager=True, task_store_eager_result=True)


@app.task
def add(a, b):
    return a + b


@app.task
def total(numbers):
    return sum(numbers)


@app.task(bind=True, max_retries=2, default_retry_delay=0)
def flaky(self):
    if self.request.retries < 1:
        raise self.retry(exc=ValueError("again"))
    return self.request.retries


print(add.delay(2, 3).get())
print(chain(add.s(1, 2), add.s(10)).apply().get())
print(group(add.s(n, n) for n in range(3)).apply().get())
print(flaky.apply().get())
print(sorted(name for name in app.tasks if "demo" in name or "__main__" in name))
