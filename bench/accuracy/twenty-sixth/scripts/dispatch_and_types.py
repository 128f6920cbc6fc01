"""Dispatch on types, interfaces, plug-in managers, checked functions and several kinds of record classes."""
import enum
from typing import List, Literal, Optional

import attr
from attrs_strict import type_validator
from cachy import CacheManager
from dataclass_factory import Factory, Schema
from dataclasses import dataclass as std_dataclass
from dataclassy import DataClass, as_dict, dataclass, factory, replace
from iterproxy import IterProxy
from ovld import Dataclass, OvldBase, call_next, ovld, recurse
from plux import Plugin, PluginSpec, plugin
from stringcase import camelcase, snakecase
from type_enforced import Enforcer
from typedpy import Array, ImmutableStructure, Integer, Map, PositiveInt, Serializer, String, Structure
import apipkg


@ovld
def add(x: list, y: list):
    return [recurse(a, b) for a, b in zip(x, y)]


@ovld
def add(x: int | float, y: int | float):
    return x + y


@ovld
def add(x: str, y: object):
    return f"{x}{y}"


class Visitor(OvldBase):
    def visit(self, x: int):
        return x * 2

    def visit(self, x: Literal["saw"]):
        return "tool"

    def visit(self, x: object):
        return None


class Person(Structure):
    name: String(minLength=2)
    ages: Array[PositiveInt]
    more: Map
    _required = ["name"]


class Place(ImmutableStructure):
    x: Integer


@dataclass(slots=False)
class Tool:
    name: str
    tags: list = []


@attr.s(auto_attribs=True)
class Nail:
    sizes: List[int] = attr.ib(validator=type_validator())
    head: Optional[str] = attr.ib(default=None, validator=type_validator())


@std_dataclass
class Row:
    first_name: str
    n: int = 0


@Enforcer
def repeat(word: str, times: int) -> str:
    return word * times


class ShedPlugin(Plugin):
    namespace = "shed.plugins"
    name = "axe"

    def load(self, *args):
        return "loaded axe"


def main():
    print(add([1, [2, 3]], [4, [5, 6.5]]), add("a", 3), [Visitor().visit(v) for v in (2, "saw", None)])
    print(Serializer(Person(name="Ann", ages=[3])).serialize(), Place(x=1) == Place(x=1))
    print(Tool.__name__, callable(replace), callable(as_dict))
    for call in (lambda: Nail(["x"]), lambda: repeat("a", "b"), lambda: Person(name="A", ages=[])):
        try:
            call()
        except Exception as error:
            print(type(error).__name__)
    print(Factory(default_schema=Schema(name_mapping={"first_name": "firstName"})).load({"firstName": "Ann", "n": 2}, Row))
    print(PluginSpec("shed.plugins", "axe", ShedPlugin).name, callable(plugin))
    cache = CacheManager({"stores": {"dict": {"driver": "dict"}}})
    cache.put("a", 1, 5)
    print(cache.get("a"), cache.remember("b", 5, lambda: 9), camelcase("a_b_c"), snakecase("aB"))
    print(IterProxy(range(9)).filter(lambda n: n % 2).many(2), apipkg.__name__, callable(call_next), Dataclass, factory, DataClass, enum.Enum)


if __name__ == "__main__":
    main()
