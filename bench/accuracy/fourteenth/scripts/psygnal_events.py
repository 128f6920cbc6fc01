"""Signals and evented containers with psygnal."""
from typing import ClassVar

from dataclasses import dataclass
from psygnal import EmissionInfo, Signal, SignalGroupDescriptor, evented, throttled
from psygnal.containers import EventedDict, EventedList


class Thermostat:
    changed = Signal(float, str, description="new temperature and unit")

    def __init__(self):
        self._value = 20.0

    def set(self, value):
        self._value = value
        self.changed.emit(value, "C")


@evented
@dataclass
class Person:
    name: str
    age: int = 0


@dataclass
class Team:
    title: str
    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()


def main():
    t = Thermostat()
    t.changed.connect(lambda v: print("only value", v))
    t.changed.connect(lambda v, unit: print("both", v, unit))
    t.set(21.5)
    with t.changed.blocked():
        t.set(22)
    with t.changed.paused(lambda a, b: (a[0] + b[0], "sum")):
        t.set(1)
        t.set(2)

    p = Person("Zoe")
    p.events.connect(lambda info: print(info.signal.name, info.args))
    p.age = 3
    p.age = 3
    team = Team("red")
    team.events.title.connect(print)
    team.title = "blue"

    items = EventedList([1, 2])
    items.events.inserted.connect(lambda index, value: print("inserted", index, value))
    items.append(9)
    table = EventedDict({"a": 1})
    table.events.changed.connect(lambda key, old, new: print("changed", key, old, new))
    table["a"] = 2
    print(callable(throttled), EmissionInfo.__name__)


main()
