"""Parsers and expression languages: ABNF grammars, arithmetic, DDL and spreadsheet formulas."""
import formulas
from abnf import Rule, ParseError
from abnf.grammars import rfc3339, rfc5322
from py_expression_eval import Parser
import sqlparse
import sqlparse.tokens

DDL = """
CREATE TABLE orders (id BIGINT PRIMARY KEY, buyer VARCHAR(40) NOT NULL, total DECIMAL(8,2) DEFAULT 0);
CREATE INDEX by_buyer ON orders (buyer);
"""


class Version(Rule):
    grammar = ['version = num "." num *("." num)', "num = 1*DIGIT"]


for line in Version.grammar:
    Version.create(line)


def walk(node, depth=0):
    yield depth, node.name
    for child in node.children:
        yield from walk(child, depth + 1)


def abnf_part():
    node = Version("version").parse_all("3.15.0")
    print(max(d for d, _ in walk(node)), sum(n == "num" for _, n in walk(node)))
    print(rfc3339.Rule("full-date").parse_all("2024-05-06").value)
    try:
        rfc5322.Rule("addr-spec").parse_all("not an address")
    except ParseError as error:
        print("ParseError", error.start)


def arithmetic():
    expression = Parser().parse("a ^ 2 + max(b, 3) * 2")
    print(expression.variables(), expression.evaluate({"a": 3, "b": 1}), expression.simplify({"a": 5}).variables())


def ddl():
    for statement in sqlparse.parse(DDL):
        print(statement.get_type(), [str(t) for t in statement.flatten() if t.ttype in sqlparse.tokens.Keyword][:3])


def cells():
    function = formulas.Parser().ast("=(1 + A1) * SUM(B1:B2)")[1].compile()
    import numpy as np

    print(sorted(function.inputs), float(np.ravel(np.asarray(function(2, np.array([[3], [4]]))))[0]))


for part in (abnf_part, arithmetic, ddl, cells):
    part()
