from pynamodb.attributes import NumberAttribute, UnicodeAttribute
from pynamodb.models import Model


class Order(Model):
    class Meta:
        table_name = "orders"
        region = "eu-west-1"

    number = NumberAttribute(hash_key=True)
    customer = UnicodeAttribute(null=True)


print(Order(7, customer="ann").serialize())
