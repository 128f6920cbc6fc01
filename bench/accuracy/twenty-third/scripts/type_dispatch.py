"""Run time types: runtype dispatch, sum types, typing helpers, variable names."""
from typing import Dict, List, Optional, Union

import sumtypes
import typing_utils
import varname
from runtype import Dispatch, dataclass, isa, issubclass as is_sub
from strenum import LowercaseStrEnum, KebabCaseStrEnum, StrEnum
from enum import auto
from attr.validators import instance_of

dispatch = Dispatch()


@dispatch
def size(value: int):
    return f"int {value}"


@dispatch
def size(value: List[str]):
    return f"strings {len(value)}"


@dispatch
def size(value: Dict[str, int]):
    return f"map {sum(value.values())}"


@dataclass
class Point:
    x: int
    y: Optional[int] = None


@sumtypes.sumtype
class Shape:
    Circle = sumtypes.constructor(radius=sumtypes.attr.ib(validator=instance_of(float)) if hasattr(sumtypes, "attr") else "radius")
    Square = sumtypes.constructor("side")


@sumtypes.match(Shape)
class area:
    def Circle(radius):
        return round(3.14 * radius * radius, 2)

    def Square(side):
        return side * side


class Verb(LowercaseStrEnum):
    GET = auto()
    PUT = auto()


class Flag(KebabCaseStrEnum):
    DRY_RUN = auto()


def make():
    return varname.varname()


def main():
    for value in (3, ["a", "b"], {"a": 2}):
        print(size(value))
    try:
        size(2.5)
    except Exception as error:
        print(type(error).__name__)
    print(Point(1), Point(1).replace(y=2), isa([1, "a"], List[Union[int, str]]), is_sub(List[int], List[Union[int, str]]))
    try:
        Point("no")
    except TypeError as error:
        print("TypeError")
    print(area(Shape.Circle(2.0)), area(Shape.Square(3)))
    print(list(Verb), Flag.DRY_RUN)
    print(typing_utils.issubtype(List[int], List), typing_utils.get_origin(Dict[str, int]))
    handle = make()
    print(handle, varname.nameof(handle))


main()
