"""Rows of a CSV file as dataclasses, mapped to other classes and to partial pydantic models."""
import csv
import io
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from dataclass_mapper import map_to, mapper
from pydantic import BaseModel
from pydantic_collections import BaseCollectionModel
from pydantic_partial import PartialModelMixin, create_partial_model

PATH = Path(__file__).resolve().parent.parent / "project" / "things.csv"


@dataclass
class Public:
    title: str
    cost: float


@mapper(Public, {"title": "name", "cost": lambda self: self.price * 2})
@dataclass
class Thing:
    id: int
    name: str
    price: float = 1.0
    since: datetime = None


class Model(PartialModelMixin, BaseModel):
    name: str
    price: float
    tags: list[str]


class Models(BaseCollectionModel[Model]):
    pass


def main():
    with open(PATH) as source:
        things = [Thing(int(row["id"]), row["name"], float(row["price"])) for row in csv.DictReader(source)]
    print([map_to(thing, Public) for thing in things])
    partial = Model.model_as_partial("price")
    print(partial(name="x", tags=[]), create_partial_model(Model)().tags)
    models = Models([{"name": thing.name, "price": thing.price, "tags": ["new"]} for thing in things])
    models.append(Model(name="last", price=1, tags=[]))
    print(len(models), models[0], models.model_dump()[-1])


if __name__ == "__main__":
    main()
