"""Tables, models and queries with Masonite's ORM in a temporary SQLite file; SQL text without a database."""
import argparse
import os
import tempfile

from masoniteorm.collection import Collection
from masoniteorm.connections import ConnectionResolver
from masoniteorm.models import Model
from masoniteorm.query import QueryBuilder
from masoniteorm.query.grammars import MySQLGrammar, PostgresGrammar, SQLiteGrammar
from masoniteorm.schema import Schema
from masoniteorm.schema.platforms import SQLitePlatform
from masoniteorm.scopes import scope


def dry(grammar):
    return QueryBuilder(grammar=grammar, dry=True, table="things", connection_details={"default": "dry", "dry": {"driver": "sqlite"}}, connection="dry")


class Thing(Model):
    __table__ = "things"
    __fillable__ = ["name", "price"]
    __casts__ = {"price": "int"}
    __timestamps__ = False

    def get_name_attribute(self):
        return self.get_raw_attribute("name").title()

    @scope
    def cheap(self, query):
        return query.where("price", "<", 3)


def queries():
    for grammar in (SQLiteGrammar, PostgresGrammar, MySQLGrammar):
        builder = dry(grammar)
        print(builder.select("name").where("price", ">", 2).or_where("name", "like", "p%").order_by("name").limit(2).to_sql())
    print(dry(PostgresGrammar).where_in("id", [1, 2]).to_sql())


def models():
    thing = Thing().fill({"name": "fountain pen", "price": "4"})
    print(thing.name, thing.price, thing.get_dirty_keys(), thing.serialize())
    group = Collection([{"name": "pen", "price": 2}, {"name": "ink", "price": 4}])
    print(group.pluck("name").all(), group.sum("price"), len(group.group_by("price").all()), group.where("price", 4).first())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", action="store_true", default=True)
    options = parser.parse_args()
    queries()
    if options.models:
        models()
