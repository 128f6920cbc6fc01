import petl

table = petl.fromdicts([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])
print(petl.select(table, lambda row: row.a > 1).lookall())
