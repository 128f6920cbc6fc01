"""Reviews LookML views, protobuf schemas and C++ headers and lists what each declares."""
import abc
import pathlib

import lkml
from cxxheaderparser.simple import parse_string
from proto_schema_parser.ast import Field, Message
from proto_schema_parser.generator import Generator
from proto_schema_parser.parser import Parser

VIEW = """view: orders { dimension: id { primary_key: yes type: number } measure: total { type: sum sql: ${price} ;; } }"""
PROTO = """syntax = "proto3"; package shed; message Tool { string name = 1; repeated int32 sizes = 2; enum Kind { HAND = 0; POWER = 1; } Kind kind = 3; }"""
HEADER = """namespace shed { /// a saw
class Saw : public Tool { public: explicit Saw(int teeth = 24); virtual int teeth() const override; template <typename T> T as(); private: int n_; };
enum class Kind : char { Hand, Power = 4 }; using Saws = std::vector<Saw>; }"""


class Reader(abc.ABC):
    suffixes: tuple = ()
    known: dict = {}

    def __init_subclass__(cls):
        for suffix in cls.suffixes:
            Reader.known[suffix] = cls()

    @abc.abstractmethod
    def read(self, text): ...


class Look(Reader):
    suffixes = (".lkml", ".view")

    def read(self, text):
        for view in lkml.load(text)["views"]:
            yield "view", view["name"]
            for kind in ("dimensions", "measures"):
                for item in view.get(kind, []):
                    yield kind[:-1], item["name"]
        yield "dumped", len(lkml.dump(lkml.load(text)).splitlines())


class Proto(Reader):
    suffixes = (".proto",)

    def read(self, text):
        tree = Parser().parse(text)
        for element in tree.file_elements:
            if isinstance(element, Message):
                yield "message", element.name
                yield from (("field", e.name) for e in element.elements if isinstance(e, Field))
                element.elements = element.elements[:1]
        yield "generated", Generator().generate(tree).replace("\n", " ")


class Header(Reader):
    suffixes = (".hpp", ".h")

    def read(self, text):
        space = parse_string(text).namespace.namespaces["shed"]
        for cls in space.classes:
            yield "class", cls.class_decl.typename.format()
            yield from (("method", method.name.format()) for method in cls.methods)
        for enum in space.enums:
            yield "enum", [value.name for value in enum.values]
        yield "using", [alias.alias for alias in space.using_alias]


if __name__ == "__main__":
    for name, text in (("orders.view", VIEW), ("tool.proto", PROTO), ("saw.hpp", HEADER)):
        for kind, found in Reader.known[pathlib.PurePath(name).suffix].read(text):
            print(f"{name:12} {kind:10} {found}")
