from huey import MemoryHuey

huey = MemoryHuey(immediate=True)


@huey.task()
def add(a, b):
    return a + b


print(add(1, 2)())
