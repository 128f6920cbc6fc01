import wireup
from typing import Annotated, Iterator
from typing import Protocol

from wireup import Inject, abstract, create_sync_container, injectable


class Clock(Protocol):
    def now(self) -> str: ...


@injectable(as_type=Clock)
class FixedClock:
    def now(self) -> str:
        return "12:00"


@injectable
class Settings:
    def __init__(self, greeting: Annotated[str, Inject(config="greeting")]) -> None:
        self.greeting = greeting


@injectable(lifetime="scoped")
class Greeter:
    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.settings = settings
        self.clock = clock

    def greet(self, name: str) -> str:
        return f"{self.settings.greeting}, {name}, it is {self.clock.now()}"


class Connection:
    closed = False


@injectable(lifetime="scoped")
def connection_factory() -> Iterator[Connection]:
    c = Connection()
    print("open")
    yield c
    c.closed = True
    print("closed")


container = create_sync_container(
    injectables=[FixedClock, Settings, Greeter, connection_factory], config={"greeting": "Good day"}
)


@wireup.inject_from_container(container)
def main(name: str, greeter: wireup.Injected[Greeter], db: wireup.Injected[Connection]) -> None:
    print(greeter.greet(name), db.closed)


if __name__ == "__main__":
    main("Zoe")
    with container.enter_scope() as scope:
        first = scope.get(Greeter)
        print(first is scope.get(Greeter), first.settings is container.get(Settings))

    class Late:
        def now(self):
            return "23:59"

    with container.override.injectable(Clock, new=Late()):
        with container.enter_scope() as scope:
            print(scope.get(Clock).now())
