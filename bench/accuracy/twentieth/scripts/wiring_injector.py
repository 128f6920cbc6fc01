"""Services put together by injector."""
import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Annotated, NewType

from injector import (AssistedBuilder, Binder, CallError, CircularDependency, Inject, Injector, Module, NoScope, UnsatisfiedRequirement, inject, multiprovider,
                      provider, singleton, threadlocal)

Dsn = NewType("Dsn", str)


class Clock(ABC):
    @abstractmethod
    def now(self) -> int: ...


class FixedClock(Clock):
    def now(self):
        return 1700000000


@singleton
class Counter:
    def __init__(self):
        self.value = 0

    def next(self):
        self.value += 1
        return self.value


class Repository:
    @inject
    def __init__(self, dsn: Dsn, counter: Counter):
        self.dsn, self.counter, self.rows = dsn, counter, {}

    def save(self, item):
        key = self.counter.next()
        self.rows[key] = item
        return key


@inject
@dataclass
class Service:
    repository: Repository
    clock: Clock
    plugins: list[str]

    def register(self, name):
        return self.repository.save((name, self.clock.now()))


class Report:
    @inject
    def __init__(self, counter: Counter, title: str):
        self.text = f"{title}: {counter.value}"


class Storage(Module):
    def configure(self, binder: Binder):
        binder.bind(Clock, to=FixedClock, scope=singleton)
        binder.multibind(list[str], to=["audit"])

    @provider
    def dsn(self) -> Dsn:
        return Dsn("memory://")

    @multiprovider
    def more(self) -> list[str]:
        return ["mail", "metrics"]


class Chicken:
    @inject
    def __init__(self, egg: "Egg"): ...


class Egg:
    @inject
    def __init__(self, chicken: Chicken): ...


if __name__ == "__main__":
    injector = Injector([Storage(), lambda binder: binder.bind(threading.local, scope=threadlocal)])
    service = injector.get(Service)
    print(service.register("ann"), injector.get(Service).register("bob"), service.plugins, service.repository.dsn)
    print(injector.get(AssistedBuilder[Report]).build(title="saved").text)
    print(injector.get(Clock) is injector.get(Clock), injector.get(Repository) is injector.get(Repository))
    child = injector.create_child_injector(lambda b: b.bind(Dsn, to=Dsn("child://")))
    print(child.get(Repository).dsn, child.get(Counter).value)
    for cls in (Chicken, Clock):
        try:
            Injector(auto_bind=cls is Chicken).get(cls)
        except (CircularDependency, UnsatisfiedRequirement, CallError) as error:
            print(type(error).__name__)
