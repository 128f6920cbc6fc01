"""BSON encoding, a lazy MongoClient and Elasticsearch query objects; no server."""
import datetime as dt

import bson
from bson import json_util
from elasticsearch.dsl import Q, Search
from pymongo import ASCENDING, IndexModel, InsertOne, MongoClient
from pymongo.errors import InvalidURI

doc = {"_id": bson.ObjectId("0" * 24), "when": dt.datetime(2024, 1, 1), "n": bson.Int64(3), "tags": ["x"]}
raw = bson.encode(doc)
print(len(raw), bson.decode(raw) == doc, json_util.dumps(doc))
with MongoClient("mongodb://localhost:1/shop", connect=False) as client:
    print(client.get_default_database().name, client["shop"]["items"].full_name)
print(IndexModel([("n", ASCENDING)]).document["name"], InsertOne({"a": 1}))
try:
    MongoClient("http://nope")
except InvalidURI as exc:
    print(exc)
search = Search(index="books").query(Q("match", title="dune") & ~Q("term", lang="fr")).sort("-year")[:5]
print(search.to_dict())
