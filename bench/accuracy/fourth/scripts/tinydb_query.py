from tinydb import Query, TinyDB
from tinydb.storages import MemoryStorage

db = TinyDB(storage=MemoryStorage)
db.insert({"name": "Ada", "age": 36})
print(db.search(Query().age > 30))
