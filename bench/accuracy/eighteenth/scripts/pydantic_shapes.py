import json
from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar, Union

from pydantic import (AfterValidator, BaseModel, ConfigDict, Discriminator, Field, RootModel, TypeAdapter,
                      ValidationError, computed_field, field_serializer, field_validator, model_validator)

T = TypeVar("T")


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: float = Field(gt=0)

    @computed_field
    @property
    def area(self) -> float:
        return round(3.14159 * self.radius ** 2, 2)


class Rect(BaseModel):
    kind: Literal["rect"]
    width: float
    height: float

    @model_validator(mode="after")
    def landscape(self):
        if self.width < self.height:
            raise ValueError("portrait rectangles are not supported")
        return self


Shape = Annotated[Union[Circle, Rect], Discriminator("kind")]


class Page(BaseModel, Generic[T]):
    model_config = ConfigDict(populate_by_name=True, extra="forbid")
    items: list[T]
    next_page: int | None = Field(None, alias="nextPage")


class Price(BaseModel):
    amount: Decimal
    currency: Annotated[str, AfterValidator(str.upper)] = "eur"

    @field_validator("amount", mode="before")
    @classmethod
    def strip_sign(cls, value):
        return value.lstrip("$€") if isinstance(value, str) else value

    @field_serializer("amount")
    def show(self, value):
        return f"{value:.2f}"


class PriceList(RootModel[dict[str, Price]]):
    def total(self):
        return sum(p.amount for p in self.root.values())


shapes = TypeAdapter(list[Shape])
print(shapes.validate_python([{"kind": "circle", "radius": 2}, {"kind": "rect", "width": 3, "height": 1}]))
try:
    shapes.validate_json('[{"kind":"rect","width":1,"height":2},{"kind":"hex"},{"kind":"circle","radius":-1}]')
except ValidationError as error:
    for item in error.errors(include_url=False, include_context=False):
        print(item["loc"], item["type"], item["msg"])
page = Page[Circle].model_validate({"items": [{"kind": "circle", "radius": 1}], "nextPage": 2})
print(page.model_dump_json(by_alias=True), Page[int].__name__)
prices = PriceList.model_validate({"tea": {"amount": "$3.5"}, "cake": {"amount": 4, "currency": "usd"}})
print(prices.model_dump(), prices.total())
schema = Page[Shape].model_json_schema(mode="serialization")
print(json.dumps(schema["properties"], sort_keys=True)[:300])
print(sorted(schema["$defs"]))
