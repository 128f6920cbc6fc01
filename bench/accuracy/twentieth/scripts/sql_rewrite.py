import sqlglot
from sqlglot import exp, parse_one, select
from sqlglot.errors import ParseError
from sqlglot.executor import execute
from sqlglot.lineage import lineage
from sqlglot.optimizer import optimize
from sqlglot.optimizer.qualify import qualify

SCHEMA = {"emp": {"id": "INT", "name": "TEXT", "dept": "INT", "pay": "DOUBLE"}, "dept": {"id": "INT", "title": "TEXT"}}
TABLES = {
    "emp": [{"id": 1, "name": "ann", "dept": 1, "pay": 10.0}, {"id": 2, "name": "bob", "dept": 2, "pay": 7.5}, {"id": 3, "name": "cy", "dept": 1, "pay": 5.0}],
    "dept": [{"id": 1, "title": "IT"}, {"id": 2, "title": "HR"}],
}


def tables_of(sql):
    return sorted({t.name for t in parse_one(sql).find_all(exp.Table)})


def anonymise(node):
    if isinstance(node, exp.Literal):
        return exp.Placeholder()
    return node


def limit_everything(sql, n):
    tree = parse_one(sql)
    for query in tree.find_all(exp.Select):
        if not query.args.get("limit"):
            query.limit(n, copy=False)
    return tree.sql(pretty=True)


if __name__ == "__main__":
    sql = "SELECT e.name, d.title FROM emp e JOIN dept d ON e.dept = d.id WHERE e.pay > 6 AND e.name LIKE 'a%'"
    print(tables_of(sql))
    print(parse_one(sql).transform(anonymise).sql())
    print(limit_everything("SELECT * FROM (SELECT id FROM emp) AS t", 5))
    for dialect in ("bigquery", "tsql", "spark", "postgres"):
        print(dialect, sqlglot.transpile("SELECT IFNULL(a, 'x'), DATE_ADD(d, INTERVAL 1 DAY) FROM t LIMIT 3", read="mysql", write=dialect)[0])
    print(optimize("SELECT name FROM emp WHERE pay > 1 + 2 AND TRUE", schema=SCHEMA).sql())
    print(select("dept", "count(*) AS n").from_("emp").group_by("dept").order_by("n").sql())
    result = execute("SELECT d.title, SUM(e.pay) AS total FROM emp e JOIN dept d ON e.dept = d.id GROUP BY d.title ORDER BY total", tables=TABLES, schema=SCHEMA)
    print(result.columns, result.rows)
    node = lineage("total", "SELECT a + b AS total FROM (SELECT pay AS a, id AS b FROM emp) AS q", schema=SCHEMA)
    print(sorted(n.name for n in node.walk()))
    print(sqlglot.diff(parse_one("SELECT a, b FROM t"), parse_one("SELECT a, c FROM t"))[:0] or "diffed")
    try:
        parse_one("SELECT FROM WHERE (")
    except ParseError as error:
        print("error at", error.errors[0]["line"], error.errors[0]["col"])
