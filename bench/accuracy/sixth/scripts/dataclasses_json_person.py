from dataclasses import dataclass

from dataclasses_json import LetterCase, dataclass_json


@dataclass_json(letter_case=LetterCase.CAMEL)
@dataclass
class Person:
    given_name: str
    age: int = 3


print(Person("Ann").to_json(), Person.from_json('{"givenName": "Bob", "age": 4}'))
