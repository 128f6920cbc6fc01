"""Settings, computed fields and custom serializers with pydantic."""
import os
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Union

from pydantic import (AfterValidator, BaseModel, ConfigDict, Field, SecretStr, TypeAdapter, ValidationError,
                      computed_field, field_serializer, field_validator, model_validator)
from pydantic.dataclasses import dataclass
from pydantic_settings import BaseSettings, SettingsConfigDict

class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_", env_nested_delimiter="__")
    url: str = "sqlite://"
    token: SecretStr = SecretStr("none")
    limits: dict[str, int] = {}

@dataclass
class Point:
    x: float
    y: float = 0.0

class Card(BaseModel):
    kind: Literal["card"] = "card"
    number: Annotated[str, AfterValidator(lambda v: v.replace(" ", ""))]

class Cash(BaseModel):
    kind: Literal["cash"] = "cash"

class Invoice(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="forbid")
    number: int = Field(alias="no", ge=1)
    day: date
    amounts: list[Decimal]
    pay: Union[Card, Cash] = Field(discriminator="kind")
    @computed_field
    @property
    def total(self) -> Decimal:
        return sum(self.amounts, Decimal(0))
    @field_serializer("day")
    def show_day(self, value: date) -> str:
        return value.strftime("%d.%m.%Y")
    @field_validator("amounts", mode="before")
    @classmethod
    def split(cls, value):
        return value.split("+") if isinstance(value, str) else value
    @model_validator(mode="after")
    def positive(self):
        if self.total <= 0:
            raise ValueError("nothing to pay")
        return self

if __name__ == "__main__":
    os.environ |= {"SHOP_TOKEN": "abc", "SHOP_LIMITS__MAX": "9"}
    print(repr(Settings()), Point("1.5"))
    invoice = Invoice.model_validate({"no": 7, "day": "2024-05-06", "amounts": "1.5+2",
                                      "pay": {"kind": "card", "number": "41 11"}})
    print(invoice.model_dump_json(by_alias=True))
    print(sorted(Invoice.model_json_schema(mode="serialization")["properties"]))
    try:
        Invoice(no=0, day="x", amounts=[], pay={"kind": "iou"}, z=1)
    except ValidationError as exc:
        print([(e["loc"], e["type"]) for e in exc.errors()])
    print(TypeAdapter(dict[str, Point]).validate_json('{"a": {"x": 1}}'))
