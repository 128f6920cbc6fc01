import sqlglot
from sqlglot import exp, parse_one
from sqlglot.executor import execute
from sqlglot.lineage import lineage
from sqlglot.optimizer import optimize

print(sqlglot.transpile("SELECT EPOCH_MS(1618088028295)", read="duckdb", write="hive")[0])
print(sqlglot.transpile("SELECT TOP 3 [a b] FROM t", read="tsql", write="postgres")[0])
tree = parse_one("SELECT a, SUM(b) AS s FROM x JOIN y ON x.id = y.id WHERE x.c > 1 + 2 GROUP BY a")
print(sorted(table.name for table in tree.find_all(exp.Table)))
schema = {"x": {"id": "INT", "a": "TEXT", "c": "INT"}, "y": {"id": "INT", "b": "INT"}}
print(optimize(tree, schema=schema).sql(pretty=True))
print(tree.transform(lambda node: exp.column("z") if isinstance(node, exp.Column) and node.name == "a" else node).sql())
tables = {"x": [{"id": 1, "a": "q"}, {"id": 2, "a": "r"}], "y": [{"id": 1, "b": 5}, {"id": 1, "b": 6}, {"id": 2, "b": 7}]}
print(execute("SELECT a, SUM(b) AS s FROM x JOIN y ON x.id = y.id GROUP BY a ORDER BY a", tables=tables).rows)
print(lineage("s", "SELECT SUM(b) AS s FROM y", schema=schema).source.sql())
try:
    parse_one("SELECT FROM WHERE")
except sqlglot.ParseError as error:
    print(error.errors[0]["description"])
