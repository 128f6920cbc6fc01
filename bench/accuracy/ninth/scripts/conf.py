import trafaret as t
import yamale
from pyhocon import ConfigFactory
from schematics.models import Model
from schematics.types import StringType

print(ConfigFactory.parse_string('tea { name = mate, kinds = [a, b] }')["tea.kinds"])
print(t.Dict({t.Key("n"): t.Int}).check({"n": 3}))
schema = yamale.make_schema(content="name: str()\nn: int()")
print(yamale.validate(schema, yamale.make_data(content="name: tea\nn: 1"))[0].isValid())


class Tea(Model):
    name = StringType(required=True)


print(Tea({"name": "mate"}).to_primitive())
