from typing import Protocol

from dishka import Provider, Scope, make_container, provide


class Clock(Protocol):
    def now(self) -> int: ...


class FixedClock:
    def now(self) -> int:
        return 7


class Adapters(Provider):
    @provide(scope=Scope.APP)
    def clock(self) -> Clock:
        return FixedClock()


container = make_container(Adapters())
with container() as request:
    print(request.get(Clock).now())
container.close()
