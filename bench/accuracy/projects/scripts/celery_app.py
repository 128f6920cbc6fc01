from celery import Celery, chain

app = Celery("sums", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True


@app.task
def add(a, b):
    return a + b


if __name__ == "__main__":
    print(add.delay(2, 3).get(), chain(add.s(1, 2), add.s(10))().get(), sorted(n for n in app.tasks if "celery." not in n))
