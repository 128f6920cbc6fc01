"""SQLite through APSW: functions, a virtual table, transactions, backup."""
import apsw
import apsw.bestpractice
import apsw.ext

apsw.bestpractice.apply((apsw.bestpractice.connection_busy_timeout, apsw.bestpractice.connection_enable_foreign_keys))


class Longest:
    def __init__(self):
        self.value = ""

    def step(self, word):
        self.value = max(self.value, word, key=len)

    def final(self):
        return self.value


def squares(start=1, stop=4):
    for n in range(start, stop + 1):
        yield {"n": n, "square": n * n}


squares.columns = ("n", "square")
squares.column_access = apsw.ext.VTColumnAccess.By_Name

db = apsw.Connection(":memory:")
db.create_scalar_function("shout", lambda s: s.upper() + "!", 1, deterministic=True)
db.create_aggregate_function("longest", Longest, 1)
apsw.ext.make_virtual_module(db, "squares", squares)

with db:
    db.execute("CREATE TABLE words(w TEXT)")
    db.executemany("INSERT INTO words VALUES(?)", [("pear",), ("banana",), ("fig",)])
try:
    with db:
        db.execute("DELETE FROM words")
        raise KeyError("roll it back")
except KeyError:
    pass
print(db.execute("SELECT shout(longest(w)) FROM words").get)
print(db.execute("SELECT sum(square) FROM squares(1, 5)").get)
copy = apsw.Connection(":memory:")
with copy.backup("main", db, "main") as backup:
    backup.step()
print(apsw.ext.format_query_table(copy, "SELECT w, length(w) AS n FROM words ORDER BY n", use_unicode=False))
print(apsw.ext.query_info(db, "SELECT w FROM words").actions is None)
