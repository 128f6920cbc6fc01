import dataclasses
import datetime
import enum
import json
import typing

from dataclasses_avroschema import AvroModel, types
from dataclasses_avroschema.pydantic import AvroBaseModel


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


@dataclasses.dataclass
class Address(AvroModel):
    street: str
    number: int = 1


@dataclasses.dataclass
class User(AvroModel):
    "A user"
    name: str
    born: datetime.date
    address: Address
    colours: typing.List[Colour] = dataclasses.field(default_factory=list)
    score: typing.Optional[float] = None

    class Meta:
        namespace = "demo.v1"
        aliases = ["Person"]


class Price(AvroBaseModel):
    amount: float
    currency: str = "EUR"


user = User("ann", datetime.date(1990, 1, 2), Address("Main"), [Colour.RED])
print(json.dumps(json.loads(User.avro_schema()), sort_keys=True)[:600])
raw = user.serialize()
print(len(raw), User.deserialize(raw) == user)
print(user.serialize(serialization_type="avro-json").decode())
print(user.validate(), user.asdict()["address"])
print(Price(amount=2.5).avro_schema())
print(Price.deserialize(Price(amount=2.5).serialize()))
