from attrs import define
from cattrs.preconf.json import make_converter


@define
class Point:
    x: int
    y: list[str]


print(make_converter().loads('{"x": 1, "y": ["a"]}', Point))
