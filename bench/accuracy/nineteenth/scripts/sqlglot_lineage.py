"""Translate, inspect and optimise SQL with sqlglot."""
import sqlglot
from sqlglot import exp, parse_one
from sqlglot.executor import execute
from sqlglot.optimizer import optimize
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import build_scope

SQL = """
WITH recent AS (SELECT user_id, amount, IFNULL(note, '-') AS note FROM orders WHERE day > '2024-01-01')
SELECT u.name, SUM(r.amount) AS total FROM users AS u JOIN recent AS r ON u.id = r.user_id
GROUP BY u.name HAVING SUM(r.amount) > 1 + 2 ORDER BY total DESC LIMIT 5
"""
SCHEMA = {"users": {"id": "INT", "name": "TEXT"},
          "orders": {"user_id": "INT", "amount": "INT", "note": "TEXT", "day": "TEXT"}}


def hide_literals(node):
    if isinstance(node, exp.Literal):
        return exp.Placeholder()
    return node


def main():
    tree = parse_one(SQL, read="mysql")
    print(sorted({t.name for t in tree.find_all(exp.Table)}), [c.alias_or_name for c in tree.selects])
    for dialect in ("postgres", "bigquery", "tsql"):
        print(dialect, "|", tree.sql(dialect))
    print(tree.transform(hide_literals).sql())
    print(qualify(tree.copy(), schema=SCHEMA).sql(pretty=True))
    print(optimize(tree, schema=SCHEMA).sql())
    scope = build_scope(tree)
    print(sorted(scope.sources), [s.scope_type.name for s in scope.traverse()])
    query = sqlglot.select("a", "b").from_("t").where(exp.column("a") > 3).order_by("b")
    print(query.sql(), "|", query.limit(2).sql("oracle"))
    tables = {"users": [{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bo"}],
              "orders": [{"user_id": 1, "amount": 5}, {"user_id": 1, "amount": 2}, {"user_id": 2, "amount": 1}]}
    print(execute("SELECT u.name, SUM(o.amount) AS s FROM users u JOIN orders o ON u.id = o.user_id "
                  "GROUP BY u.name ORDER BY s", tables=tables).rows)
    print([type(e).__name__ for e in sqlglot.diff(parse_one("SELECT a, b"), parse_one("SELECT a, c"))].count("Keep"))
    try:
        sqlglot.parse_one("SELECT (1 FROM x")
    except sqlglot.errors.ParseError as exc:
        print(exc.errors[0]["description"], exc.errors[0]["line"])


if __name__ == "__main__":
    main()
