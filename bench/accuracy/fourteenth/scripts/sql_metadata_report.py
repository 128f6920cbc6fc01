"""What a set of SQL texts reads and writes."""
import sql_metadata
from sql_metadata import Parser, QueryType
import mo_sql_parsing
from mo_sql_parsing import format as format_sql

QUERY = """
WITH recent AS (SELECT user_id, max(at) AS last FROM visits GROUP BY user_id)
SELECT u.name, r.last, COUNT(o.id) AS n -- a comment
FROM users u JOIN recent r ON r.user_id = u.id LEFT JOIN shop.orders o ON o.user_id = u.id
WHERE u.age > 18 AND u.country IN ('de', 'fr') GROUP BY u.name ORDER BY n DESC LIMIT 10 OFFSET 5
"""
parser = Parser(QUERY)
print(parser.query_type == QueryType.SELECT, sorted(parser.tables))
print(sorted(parser.columns_dict["select"]))
print(parser.tables_aliases, parser.with_names, parser.limit_and_offset)
print(parser.comments, parser.columns_aliases_names)
print(Parser("INSERT INTO t (a, b) VALUES (1, 'x')").values_dict)
print(Parser("SELECT * FROM t WHERE id = 12 AND s = 'abc'").generalize)
print(len(sql_metadata.__all__) > 0)

tree = mo_sql_parsing.parse("SELECT a, count(1) AS n FROM t WHERE b > 5 AND c LIKE 'x%' GROUP BY a")
print(tree)
print(format_sql(tree))
print(mo_sql_parsing.parse("select a from t where x in (1,2)")["where"])
