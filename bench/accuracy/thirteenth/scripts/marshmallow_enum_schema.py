"""Serialise a dataclass holding enums with marshmallow-enum."""
import enum
import warnings
from dataclasses import dataclass

warnings.simplefilter("ignore")

from marshmallow import Schema, ValidationError, fields, post_load
from marshmallow_enum import EnumField


class Colour(enum.Enum):
    RED = "#f00"
    GREEN = "#0f0"


class Size(enum.IntEnum):
    S = 1
    L = 2


@dataclass
class Shirt:
    name: str
    colour: Colour
    size: Size


class ShirtSchema(Schema):
    name = fields.String(required=True)
    colour = EnumField(Colour, by_value=True)
    size = EnumField(Size, load_by=EnumField.NAME, dump_by=EnumField.VALUE)

    @post_load
    def make(self, data, **kwargs):
        return Shirt(**data)


if __name__ == "__main__":
    schema = ShirtSchema()
    print(schema.dump(Shirt("polo", Colour.RED, Size.L)))
    print(schema.load({"name": "tee", "colour": "#0f0", "size": "S"}))
    try:
        schema.load({"name": "bad", "colour": "blue", "size": "XXL"})
    except ValidationError as error:
        print(sorted(error.messages))
