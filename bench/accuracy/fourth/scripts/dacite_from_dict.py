from dataclasses import dataclass
from typing import Optional

from dacite import from_dict


@dataclass
class User:
    name: str
    age: Optional[int]


print(from_dict(User, {"name": "ada", "age": 3}))
