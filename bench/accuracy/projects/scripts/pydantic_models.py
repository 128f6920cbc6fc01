from datetime import date
from typing import Literal

from pydantic import BaseModel, ValidationError, computed_field, field_validator


class Order(BaseModel):
    kind: Literal["buy", "sell"]
    day: date
    amounts: list[int] = []

    @field_validator("amounts")
    @classmethod
    def positive(cls, value):
        if any(n < 0 for n in value):
            raise ValueError("negative")
        return value

    @computed_field
    @property
    def total(self) -> int:
        return sum(self.amounts)


if __name__ == "__main__":
    print(Order(kind="buy", day="2024-02-29", amounts=["1", 2]).model_dump(mode="python")["total"])
    try:
        Order.model_validate({"kind": "x", "day": "no", "amounts": [-1]})
    except ValidationError as problem:
        print(problem.error_count())
    print(sorted(Order.model_json_schema(mode="serialization")["properties"]))
