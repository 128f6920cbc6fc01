from huey import MemoryHuey, crontab

huey = MemoryHuey("demo", immediate=False)


@huey.task()
def add(a, b):
    return a + b


@huey.task(retries=2)
def flaky(state):
    state["tries"] += 1
    if state["tries"] < 2:
        raise ValueError("again")
    return "done"


@huey.periodic_task(crontab(minute="*/5"))
def tick():
    print("tick")


def main():
    results = [add(n, n) for n in range(4)]
    pipeline = add.s(1, 2).then(add, 10)
    chained = huey.enqueue(pipeline)
    print("pending", len(huey))
    while (task := huey.dequeue()) is not None:
        huey.execute(task)
    print([result.get() for result in results])
    print(chained.get())
    huey.immediate = True
    print(add(40, 2).get())


if __name__ == "__main__":
    main()
