import montydb

client = montydb.MontyClient(":memory:")
kettles = client.kitchen.kettles
kettles.insert_many([{"name": "red", "litres": 1.7}, {"name": "blue", "litres": 1.0}])
print([one["name"] for one in kettles.find({"litres": {"$gt": 1.2}})])
