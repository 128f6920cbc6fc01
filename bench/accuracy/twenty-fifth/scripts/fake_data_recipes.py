"""Makes rows of fake people, schools and charities, from providers and from a recipe."""
import enum
import io
import json
from random import Random

from essential_generators import DocumentGenerator
from faker import Faker
from faker_edu import Provider as SchoolProvider
from faker_enum import EnumProvider
from faker_nonprofit import Provider as NonprofitProvider
import petname
from snowfakery import generate_data


class Grade(enum.Enum):
    A = "a"
    B = "b"


RECIPE = """
- snowfakery_version: 3
- var: place
  value: attic
- object: Tool
  count: 3
  nickname: tool
  fields:
    name:
      random_choice: [saw]
    label: ${{place}}-${{id}}
    parts:
      - object: Part
        fields:
          size: 4
"""


def faker(seed):
    fake = Faker("en_US")
    fake.seed_instance(seed)
    for provider in (SchoolProvider, EnumProvider, NonprofitProvider):
        fake.add_provider(provider)
    return fake


def people(fake, count):
    for number in range(count):
        yield {"id": number, "grade": fake.enum(Grade).name in "AB", "school": bool(fake.institution_name()), "charity": bool(fake.nonprofit_name())}


def recipe():
    out = io.StringIO()
    generate_data(io.StringIO(RECIPE), output_format="json", output_file=out)
    return [(row["_table"], row["id"]) for row in json.loads(out.getvalue())]


if __name__ == "__main__":
    print(list(people(faker(7), 3)))
    print(recipe())
    print(DocumentGenerator.__name__, petname.Generate(2, "-").count("-"), Random(3).randint(1, 6))
