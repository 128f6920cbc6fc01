from msrest import Deserializer, Serializer
from msrest.serialization import Model


class Tea(Model):
    _attribute_map = {"name": {"key": "name", "type": "str"}, "cups": {"key": "cups", "type": "int"}}

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.name = kwargs.get("name")
        self.cups = kwargs.get("cups")


print(Serializer({"Tea": Tea}).body(Tea(name="mate", cups=3), "Tea"), Deserializer({"Tea": Tea})("Tea", {"name": "chai"}).name)
