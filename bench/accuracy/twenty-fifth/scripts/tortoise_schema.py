"""Tortoise models in memory, with queries, signals and the schema difference aerich would write."""
import asyncio
import logging

from aerich.ddl.sqlite import SqliteDDL
from aerich.utils import get_models_describe
from tortoise import Tortoise, connections, fields
from tortoise.contrib.pydantic import pydantic_model_creator
from tortoise.expressions import F, Q
from tortoise.functions import Count, Sum
from tortoise.models import Model
from tortoise.signals import post_save

logger = logging.getLogger(__name__)


class Team(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=30, unique=True)
    players: fields.ReverseRelation["Player"]

    class Meta:
        ordering = ["name"]


class Player(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=30)
    goals = fields.IntField(default=0)
    team = fields.ForeignKeyField("models.Team", related_name="players")


SAVED = []


@post_save(Player)
async def saved(sender, instance, created, using_db, update_fields):
    SAVED.append((instance.name, created))


async def main():
    await Tortoise.init(db_url="sqlite://:memory:", modules={"models": [__name__]})
    await Tortoise.generate_schemas()
    try:
        reds, blues = await Team.create(name="Reds"), await Team.create(name="Blues")
        for name, goals, team in (("Ann", 3, reds), ("Bob", 1, reds), ("Cid", 5, blues)):
            await Player.create(name=name, goals=goals, team=team)
        await Player.filter(Q(name="Bob") | Q(goals__gt=4)).update(goals=F("goals") + 10)
        print(await Team.annotate(total=Sum("players__goals"), size=Count("players")).values_list("name", "total", "size"))
        print(SAVED)
        schema = pydantic_model_creator(Player, name="PlayerOut", exclude=("team",))
        print((await schema.from_tortoise_orm(await Player.get(name="Ann"))).model_dump())
        print(sorted(get_models_describe("models")))
        ddl = SqliteDDL(connections.get("default"))
        print(ddl.create_table(Team).replace("\n", " ")[:80])
    finally:
        await connections.close_all()


if __name__ == "__main__":
    asyncio.run(main())
