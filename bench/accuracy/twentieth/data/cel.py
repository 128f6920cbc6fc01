from celery import Celery

app = Celery("cel", broker="memory://", backend="cache+memory://")


@app.task
def add(a, b):
    return a + b
