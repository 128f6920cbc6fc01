"""Small stores: TinyDB with serializers and smart caches, ZODB, a pickle store and dBase tables."""
import datetime
import os
import tempfile

import dbf
from pickledb import PickleDB
from tinydb import Query, TinyDB
from tinydb.storages import JSONStorage
from tinydb_serialization import SerializationMiddleware, Serializer
from tinydb_serialization.serializers import DateTimeSerializer
from tinydb_smartcache import SmartCacheTable


class MoneySerializer(Serializer):
    OBJ_CLASS = complex

    def encode(self, obj):
        return f"{obj.real}|{obj.imag}"

    def decode(self, text):
        return complex(*map(float, text.split("|")))


def documents(folder):
    storage = SerializationMiddleware(JSONStorage)
    storage.register_serializer(DateTimeSerializer(), "date")
    storage.register_serializer(MoneySerializer(), "money")
    TinyDB.table_class = SmartCacheTable
    db = TinyDB(os.path.join(folder, "db.json"), storage=storage)
    db.insert({"name": "ann", "since": datetime.datetime(2020, 1, 2), "z": 1 + 2j})
    db.insert({"name": "bob", "since": datetime.datetime(2021, 1, 2), "z": 0j})
    who = Query()
    for _ in range(2):
        found = db.search(who.since > datetime.datetime(2020, 6, 1))
    print(type(db.table("_default")).__name__, [d["name"] for d in found], db.get(who.name == "ann")["z"])
    db.close()


def tables(folder):
    table = dbf.Table(os.path.join(folder, "people"), "name C(25); age N(3,0); born D")
    with table.open(dbf.READ_WRITE):
        for row in (("Ann", 30, dbf.Date(1990, 1, 1)), ("Bob", 40, dbf.Date(1980, 5, 6))):
            table.append(row)
        index = table.create_index(lambda r: -r.age)
        print([r.name.strip() for r in index], table.field_names)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="work-") as place:
        documents(place)
        tables(place)
        store = PickleDB(os.path.join(place, "p.json"))
        print(store.set("a", [1, 2]), store.get("a"))
