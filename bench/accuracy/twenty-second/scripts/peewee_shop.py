from peewee import CharField, DecimalField, ForeignKeyField, IntegerField, Model, SqliteDatabase, fn
from playhouse.shortcuts import model_to_dict
from decimal import Decimal

db = SqliteDatabase(":memory:", pragmas={"foreign_keys": 1})


class BaseModel(Model):
    class Meta:
        database = db


class Customer(BaseModel):
    name = CharField(unique=True)


class Order(BaseModel):
    customer = ForeignKeyField(Customer, backref="orders", on_delete="CASCADE")
    item = CharField()
    count = IntegerField(default=1)
    price = DecimalField(decimal_places=2)


with db:
    db.create_tables([Customer, Order])
    with db.atomic():
        people = {name: Customer.create(name=name) for name in ("Mia", "Noa")}
        Order.insert_many([
            {"customer": people["Mia"], "item": "tea", "count": 2, "price": Decimal("3.50")},
            {"customer": people["Mia"], "item": "cup", "count": 1, "price": Decimal("8.00")},
            {"customer": people["Noa"], "item": "tea", "count": 5, "price": Decimal("3.50")},
        ]).execute()
    totals = (Customer.select(Customer.name, fn.SUM(Order.count * Order.price).alias("total")).join(Order)
              .group_by(Customer).order_by(Customer.name))
    print([(c.name, float(c.total)) for c in totals])
    print(model_to_dict(Order.get(Order.item == "cup"))["customer"])
    print(Order.update(count=Order.count + 1).where(Order.item == "tea").execute())
    people["Mia"].delete_instance()
    print(Order.select().count())
