from dataclasses import dataclass
from operator import eq, ge, gt, le, lt, ne

from lark import Lark, Token, Transformer, Tree, UnexpectedInput, v_args
from lark.exceptions import VisitError
from lark.indenter import Indenter
from lark.visitors import Visitor

GRAMMAR = r"""
    ?start: or_
    ?or_: and_ ("or"i and_)*
    ?and_: atom ("and"i atom)*
    ?atom: "not"i atom -> not_
         | NAME OP value -> compare
         | NAME "in"i "[" [value ("," value)*] "]" -> member
         | "(" or_ ")"
    ?value: SIGNED_NUMBER -> number
          | ESCAPED_STRING -> string
    OP: "=" | "!=" | "<=" | ">=" | "<" | ">"
    %import common.CNAME -> NAME
    %import common.SIGNED_NUMBER
    %import common.ESCAPED_STRING
    %import common.WS
    %ignore WS
"""
OPS = {"=": eq, "!=": ne, "<": lt, ">": gt, "<=": le, ">=": ge}


@v_args(inline=True)
class ToPredicate(Transformer):
    def number(self, token):
        return float(token)

    def string(self, token):
        return token[1:-1]

    def compare(self, name, op, value):
        return lambda row: OPS[op](row[name], value)

    def member(self, name, *values):
        return lambda row: row[name] in values

    def not_(self, inner):
        return lambda row: not inner(row)

    def and_(self, *parts):
        return lambda row: all(p(row) for p in parts)

    def or_(self, *parts):
        return lambda row: any(p(row) for p in parts)


class Names(Visitor):
    def __init__(self):
        self.found = set()

    def compare(self, tree):
        self.found.add(str(tree.children[0]))


ROWS = [{"name": "Ann", "age": 31}, {"name": "Bob", "age": 17}, {"name": "Cy", "age": 64}]
parser = Lark(GRAMMAR, parser="lalr", maybe_placeholders=False)


def ask(query):
    try:
        tree = parser.parse(query)
    except UnexpectedInput as error:
        print(f"column {error.column}:", type(error).__name__)
        return
    names = Names()
    names.visit(tree)
    try:
        print(query, "->", [r["name"] for r in ROWS if ToPredicate().transform(tree)(r)], sorted(names.found))
    except KeyError as error:
        print("no such field", error)


if __name__ == "__main__":
    for q in ("age >= 18", "not age > 20 or name = \"Cy\"", 'name in ["Ann", "Cy"] and (age < 40)', "age >", "height = 3"):
        ask(q)
    print(parser.parse("a = 1 and not b in [1, 2]").pretty())
    print(Lark('start: "a"+ b*\nb: /[0-9]/', parser="earley", ambiguity="explicit").parse("aa12"))
