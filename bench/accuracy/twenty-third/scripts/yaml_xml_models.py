"""One set of pydantic models read from YAML and written as XML."""
from enum import Enum
from typing import List, Optional

from pydantic import field_validator
from pydantic_xml import BaseXmlModel, attr, element, wrapped
from pydantic_yaml import parse_yaml_raw_as, to_yaml_str
from pydantic import BaseModel, ValidationError


class Level(str, Enum):
    low = "low"
    high = "high"


class Task(BaseModel):
    title: str
    level: Level = Level.low
    minutes: Optional[int] = None

    @field_validator("title")
    @classmethod
    def strip(cls, value):
        return value.strip()


class Plan(BaseModel):
    owner: str
    tasks: List[Task]


class XmlTask(BaseXmlModel, tag="task"):
    level: str = attr()
    title: str = element()
    minutes: Optional[int] = element(default=None)


class XmlPlan(BaseXmlModel, tag="plan"):
    owner: str = attr()
    tasks: List[XmlTask] = wrapped("tasks", element(tag="task"))


TEXT = """
owner: mia
tasks:
- {title: "  paint ", level: high, minutes: 30}
- {title: sweep}
"""


def main():
    plan = parse_yaml_raw_as(Plan, TEXT)
    print(to_yaml_str(plan))
    xml = XmlPlan(owner=plan.owner, tasks=[XmlTask(level=t.level.value, title=t.title, minutes=t.minutes) for t in plan.tasks])
    text = xml.to_xml(skip_empty=True)
    print(text.decode() if isinstance(text, bytes) else text)
    again = XmlPlan.from_xml(text)
    print(again == xml, sum(t.minutes or 0 for t in again.tasks))
    try:
        parse_yaml_raw_as(Plan, "owner: x\ntasks: [{level: odd}]")
    except ValidationError as error:
        print(error.error_count(), "errors")


main()
