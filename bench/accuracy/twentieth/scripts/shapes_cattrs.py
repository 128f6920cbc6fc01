from __future__ import annotations

from datetime import date
from enum import Enum
from functools import partial
from typing import Union

import attrs
from attrs import converters, define, field, frozen, validators
from cattrs import ClassValidationError, Converter, transform_error
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union, include_subclasses


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@frozen
class Point:
    x: float = field(converter=float)
    y: float = field(converter=float)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


@define(kw_only=True)
class Circle:
    center: Point
    radius: float = field(validator=validators.gt(0))
    colour: Colour = Colour.RED


@define(kw_only=True)
class Polygon:
    points: list[Point] = field(validator=validators.min_len(3))
    colour: Colour = Colour.BLUE
    area: float = field(init=False)

    def __attrs_post_init__(self):
        pairs = zip(self.points, self.points[1:] + self.points[:1])
        self.area = abs(sum(a.x * b.y - b.x * a.y for a, b in pairs)) / 2


@define
class Drawing:
    title: str
    made: date
    shapes: list[Union[Circle, Polygon]] = field(factory=list)


def converter():
    c = make_converter()
    configure_tagged_union(Union[Circle, Polygon], c, tag_name="kind", tag_generator=lambda cls: cls.__name__.lower())
    c.register_unstructure_hook(Drawing, make_dict_unstructure_fn(Drawing, c, title=override(rename="name")))
    return c


if __name__ == "__main__":
    c = converter()
    drawing = Drawing("demo", date(2024, 5, 6), [Circle(center=Point(1, "2"), radius=3), Polygon(points=[Point(0, 0), Point(4, 0), Point(0, 3)])])
    print(drawing.shapes[1].area, attrs.evolve(drawing.shapes[0], radius=9))
    print(c.dumps(drawing, indent=1))
    plain = make_converter()
    configure_tagged_union(Union[Circle, Polygon], plain, tag_name="kind")
    back = plain.structure({"title": "t", "made": "2024-05-06", "shapes": [{"kind": "Circle", "center": {"x": 1, "y": 1}, "radius": 2, "colour": "blue"}]}, Drawing)
    print(back)
    try:
        plain.structure({"title": "t", "made": "yesterday", "shapes": [{"kind": "Circle", "center": {"x": "q", "y": 1}, "radius": -2}]}, Drawing)
    except ClassValidationError as error:
        print(*transform_error(error), sep="\n")
    try:
        drawing.shapes[0].center.x = 5
    except attrs.exceptions.FrozenInstanceError:
        print("frozen")
    print(attrs.asdict(drawing, filter=lambda a, v: a.name != "points")["shapes"])
