from datetime import date
from typing import List, Optional

from pydantic import ValidationError
from pydantic_xml import BaseXmlModel, attr, element, wrapped


class Person(BaseXmlModel, tag="person"):
    id: int = attr()
    name: str = element()
    born: Optional[date] = element(default=None)


class Company(BaseXmlModel, tag="company", nsmap={"": "http://example.org/c"}):
    title: str = attr()
    website: str = wrapped("contact/web", element(tag="url"))
    people: List[Person] = element(tag="person", default=[])


SOURCE = """<company xmlns="http://example.org/c" title="Acme"><contact><web><url>https://acme.example</url></web></contact></company>"""


class Group(BaseXmlModel, tag="group"):
    people: List[Person] = element(tag="person")


def main():
    group = Group.from_xml('<group><person id="1"><name>Ann</name><born>1980-02-03</born></person><person id="2"><name>Bo</name></person></group>')
    print(group.model_dump_json())
    group.people.append(Person(id=3, name="Cy"))
    print(group.to_xml(skip_empty=True).decode())
    try:
        Person.from_xml('<person id="x"><name>Z</name></person>')
    except ValidationError as problem:
        print(problem.error_count(), problem.errors()[0]["type"])
    print(Person.model_json_schema()["required"])


main()
