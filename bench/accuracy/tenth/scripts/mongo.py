import mongomock

teas = mongomock.MongoClient().shop.teas
teas.insert_many([{"name": "mate", "n": 3}, {"name": "chai", "n": 5}])
print(teas.count_documents({"n": {"$gt": 3}}), [one["name"] for one in teas.find().sort("n", -1)])
print(list(teas.aggregate([{"$group": {"_id": None, "sum": {"$sum": "$n"}}}])))
