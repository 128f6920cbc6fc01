import tempfile
from pathlib import Path

from tinydb import Query, TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.operations import add, increment
from tinydb.storages import JSONStorage, MemoryStorage


class NoteBook:
    def __init__(self, path=None):
        if path is None:
            self.db = TinyDB(storage=MemoryStorage)
        else:
            self.db = TinyDB(path, storage=CachingMiddleware(JSONStorage), indent=1)
        self.notes = self.db.table("notes", cache_size=5)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.db.close()

    def write(self, title, tags=(), **more):
        return self.notes.insert({"title": title, "tags": list(tags), "views": 0, **more})

    def view(self, title):
        self.notes.update(increment("views"), where("title") == title)
        return self.notes.get(where("title") == title)

    def tagged(self, *tags):
        return [n["title"] for n in self.notes.search(Query().tags.all(list(tags)))]

    def matching(self, pattern):
        q = Query()
        return self.notes.count(q.title.matches(pattern) & ~(q.views == 0))


def fill(book):
    book.write("shopping", ["home"], items=["milk", "rice"])
    book.write("roof", ["home", "urgent"], cost={"min": 100, "max": 900})
    book.write("holiday", ["fun"])


with NoteBook() as memory:
    fill(memory)
    print(memory.tagged("home"), memory.tagged("home", "urgent"))
    for _ in range(3):
        memory.view("roof")
    print(memory.view("roof")["views"], memory.matching("ro.*"), memory.matching("h.*"))
    print(memory.notes.search(Query().cost.max > 500)[0].doc_id)
    memory.notes.update(add("views", 10), Query().items.any(["milk"]))
    print([n["views"] for n in memory.notes])

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "notes.json"
    with NoteBook(path) as book:
        fill(book)
        book.notes.upsert({"title": "holiday", "place": "Crete"}, where("title") == "holiday")
        book.notes.remove(where("title") == "shopping")
    with NoteBook(path) as again:
        print(len(again.notes), again.notes.all()[-1])
    print(path.read_text().splitlines()[1].strip())
