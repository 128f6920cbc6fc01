"""JSON in odd shapes: partial text, flattening, references, schemas to models, fake data and error classes."""
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dynamodb_json import json_util
from flatten_json import flatten, unflatten
from izulu import root
from json_ref_dict import RefDict, materialize
from json_schema_to_pydantic import create_model
from partial_json_parser import ARR, OBJ, STR, loads
from pydantic_avro import AvroBase
from segments import Profile, Tokenizer
import json


class ToolError(root.Error):
    __template__ = "tool {name} failed {times} times"
    name: str
    times: int = 1


class Sensor(AvroBase):
    name: str
    value: float = 0.0
    seen: datetime


SCHEMA = {"title": "Box", "type": "object", "properties": {"size": {"type": "integer", "minimum": 1}, "label": {"type": "string"}, "parts": {"type": "array", "items": {"type": "string"}}}, "required": ["size"]}


def main():
    print(loads('{"a": [1, 2, {"b": "unfin', STR | ARR | OBJ))
    flat = flatten({"a": {"b": 1, "c": {"d": 2}}}, ".")
    print(flat, unflatten(flat, "."))
    try:
        raise ToolError(name="saw", times=2)
    except ToolError as error:
        print(error, error.as_dict())
    print([f["name"] for f in Sensor.avro_schema()["fields"]])
    Box = create_model(SCHEMA)
    print(Box(size=3, parts=["lid"]).model_dump(exclude_none=True))
    print(json_util.loads('{"n": {"N": "3"}, "l": {"L": [{"S": "a"}]}}'), json_util.dumps({"a": 1}))
    with open("/tmp/shapes-refs.json", "w") as handle:
        json.dump({"a": {"$ref": "#/b"}, "b": {"c": 5}}, handle)
    print(materialize(RefDict("/tmp/shapes-refs.json#/"))["a"])
    print(Tokenizer(Profile({"Grapheme": "sch"}, {"Grapheme": "a"}))("scha"))


if __name__ == "__main__":
    main()
