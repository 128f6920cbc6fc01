from dataclasses import dataclass

from serde import serde
from serde.json import from_json, to_json
from serde.yaml import to_yaml


@serde
@dataclass
class Point:
    x: int
    y: int


print(from_json(Point, to_json(Point(1, 2))), to_yaml(Point(3, 4)))
