import datetime as dt
from typing import Annotated

import msgspec
import orjson


class Point(msgspec.Struct, tag=True, frozen=True):
    x: float
    y: float


class Circle(msgspec.Struct, tag=True):
    centre: Point
    radius: Annotated[float, msgspec.Meta(gt=0)]


class Drawing(msgspec.Struct, rename="camel", omit_defaults=True):
    made_at: dt.datetime
    shapes: list[Point | Circle]
    note_text: str = ""


drawing = Drawing(dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc), [Point(1, 2), Circle(Point(0, 0), 3.5)])
as_json = msgspec.json.encode(drawing)
print(as_json.decode())
as_pack = msgspec.msgpack.encode(drawing)
print(len(as_json), len(as_pack), msgspec.msgpack.decode(as_pack, type=Drawing) == drawing)
try:
    msgspec.json.decode(as_json.replace(b"3.5", b"-3"), type=Drawing)
except msgspec.ValidationError as error:
    print(error)
print(msgspec.json.schema(Drawing)["$ref"])
print(msgspec.structs.asdict(msgspec.structs.replace(drawing, note_text="hi"))["note_text"])
print(orjson.dumps(msgspec.to_builtins(drawing), option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2).decode()[:80])
print(msgspec.yaml.decode("a: [1, 2]\nb: x") if msgspec.yaml else None, msgspec.toml.decode('v = "1"'))
