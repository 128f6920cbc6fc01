"""Serialisation: databind, marshmallow one-of schemas, dataclasses to Avro."""
import dataclasses
import json
from dataclasses import dataclass, field
from datetime import date
from typing import List, Optional

import databind.json
from dataclasses_avroschema import AvroModel
from marshmallow import Schema, ValidationError, fields, post_load
from marshmallow_oneofschema import OneOfSchema


@dataclass
class Server:
    host: str
    port: int = 80
    started: Optional[date] = None


@dataclass
class Cluster:
    name: str
    servers: List[Server] = field(default_factory=list)


@dataclass
class Reading(AvroModel):
    "A reading."
    sensor: str
    value: float = 0.0
    tags: List[str] = field(default_factory=list)

    class Meta:
        namespace = "setf"


class Dog:
    def __init__(self, name, breed):
        self.name, self.breed = name, breed


class Cat:
    def __init__(self, name, lives):
        self.name, self.lives = name, lives


class DogSchema(Schema):
    name = fields.Str(required=True)
    breed = fields.Str()

    @post_load
    def make(self, data, **kwargs):
        return Dog(**data)


class CatSchema(Schema):
    name = fields.Str(required=True)
    lives = fields.Int(load_default=9)

    @post_load
    def make(self, data, **kwargs):
        return Cat(**data)


class PetSchema(OneOfSchema):
    type_schemas = {"dog": DogSchema, "cat": CatSchema}

    def get_obj_type(self, obj):
        return type(obj).__name__.lower()


def main():
    cluster = databind.json.load({"name": "eu", "servers": [{"host": "a", "started": "2024-02-03"}, {"host": "b", "port": 81}]}, Cluster)
    print(cluster.servers[0].started.year, databind.json.dumps(cluster, Cluster))
    try:
        databind.json.load({"name": 3}, Cluster)
    except Exception as error:
        print(type(error).__name__)
    pets = PetSchema(many=True).load([{"type": "dog", "name": "rex", "breed": "lab"}, {"type": "cat", "name": "tom"}])
    print([type(p).__name__ for p in pets], PetSchema().dump(pets[1]))
    try:
        PetSchema().load({"type": "fish"})
    except ValidationError as error:
        print(error.messages)
    print(json.loads(Reading.avro_schema())["fields"][1]["name"])
    reading = Reading("s1", 2.5, ["x"])
    print(Reading.deserialize(reading.serialize()) == reading, reading.to_dict())


main()
