import dataset

db = dataset.connect("sqlite:///:memory:")
with db as tx:
    tx["pets"].insert({"name": "cat", "legs": 4})
    tx["pets"].insert({"name": "bird", "legs": 2})
print([row["name"] for row in db["pets"].find(legs=4)], db["pets"].columns)
