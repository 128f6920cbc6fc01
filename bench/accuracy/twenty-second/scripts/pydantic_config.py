from datetime import date
from enum import Enum
from typing import Annotated, Literal, Union

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, computed_field, field_validator, model_validator


class Level(str, Enum):
    low = "low"
    high = "high"


class Email(BaseModel):
    kind: Literal["email"]
    to: str

    @field_validator("to")
    @classmethod
    def has_at(cls, value):
        if "@" not in value:
            raise ValueError("no @ in address")
        return value.lower()


class Hook(BaseModel):
    kind: Literal["hook"]
    port: int = Field(ge=1, le=65535)


Target = Annotated[Union[Email, Hook], Field(discriminator="kind")]


class Alert(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    level: Level
    start: date
    end: date
    targets: list[Target]

    @model_validator(mode="after")
    def ordered(self):
        if self.end < self.start:
            raise ValueError("ends before it starts")
        return self

    @computed_field
    @property
    def days(self) -> int:
        return (self.end - self.start).days


raw = '{"level": "high", "start": "2024-02-01", "end": "2024-03-01", "targets": [{"kind": "email", "to": "A@B.c"}, {"kind": "hook", "port": "80"}]}'
alert = Alert.model_validate_json(raw)
print(alert.days, alert.model_dump(mode="json")["targets"])
try:
    Alert.model_validate({"level": "mid", "start": "x", "end": "2024-01-01", "targets": [{"kind": "sms"}], "more": 1})
except ValidationError as error:
    print([(e["loc"], e["type"]) for e in error.errors()])
print(TypeAdapter(dict[str, list[int]]).validate_python({"a": ["1", 2]}))
print(sorted(Alert.model_json_schema()["$defs"]))
