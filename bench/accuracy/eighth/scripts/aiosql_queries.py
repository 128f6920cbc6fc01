import sqlite3

import aiosql

queries = aiosql.from_str("-- name: squares(n)\nselect :n * :n as square;\n-- name: one()^\nselect 1;\n", "sqlite3")
connection = sqlite3.connect(":memory:")
print(list(queries.squares(connection, n=7)), queries.one(connection))
