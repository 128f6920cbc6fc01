from tortoise import Tortoise, fields
from tortoise.models import Model


class Item(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=20)


print(Tortoise.describe_model(Item)["name"])
