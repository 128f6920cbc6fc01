"""Tortoise ORM, asynchronous, with sqlite in memory."""


from tortoise import Tortoise, fields, run_async
from tortoise.functions import Sum
from tortoise.models import Model


class Account(Model):
    id = fields.IntField(primary_key=True)
    owner = fields.CharField(max_length=20)

    class Meta:
        ordering = ["owner"]


class Entry(Model):
    id = fields.IntField(primary_key=True)
    account = fields.ForeignKeyField("models.Account", related_name="entries")
    amount = fields.IntField()


async def main():
    await Tortoise.init(db_url="sqlite://:memory:", modules={"models": ["__main__"]})
    await Tortoise.generate_schemas()
    for owner, amounts in {"ann": [5, -2], "bob": [10]}.items():
        account = await Account.create(owner=owner)
        await Entry.bulk_create([Entry(account=account, amount=a) for a in amounts])
    for row in await Account.annotate(total=Sum("entries__amount")).values("owner", "total"):
        print(row)
    rich = await Account.filter(entries__amount__gte=10).first()
    print(rich.owner, await rich.entries.all().count())


if __name__ == "__main__":
    run_async(main())
