"""A calculator language with variables and functions, in lark."""
import math
import operator

from lark import Lark, Transformer, UnexpectedInput, v_args
from lark.visitors import Visitor

GRAMMAR = r"""
?start: statement+
?statement: NAME "=" sum ";"    -> assign
          | sum ";"             -> show
?sum: product | sum "+" product -> add | sum "-" product -> sub
?product: power | product "*" power -> mul | product "/" power -> truediv
?power: atom | atom "^" power -> pow
?atom: NUMBER -> number | "-" atom -> neg | NAME -> var
     | NAME "(" [sum ("," sum)*] ")" -> call | "(" sum ")"
COMMENT: "#" /[^\n]*/
%import common.CNAME -> NAME
%import common.NUMBER
%import common.WS
%ignore WS
%ignore COMMENT
"""

class Names(Visitor):
    def __init__(self):
        self.used = set()
    def var(self, tree):
        self.used.add(str(tree.children[0]))

@v_args(inline=True)
class Calculate(Transformer):
    add, sub, mul = operator.add, operator.sub, operator.mul
    truediv, pow, neg, number = operator.truediv, operator.pow, operator.neg, float
    def __init__(self):
        super().__init__()
        self.vars = {"pi": math.pi}
    def assign(self, name, value):
        self.vars[str(name)] = value
    def show(self, value):
        print(f"= {value:g}")
    def var(self, name):
        return self.vars[str(name)]
    def call(self, name, *args):
        return getattr(math, name)(*args)

if __name__ == "__main__":
    parser = Lark(GRAMMAR, parser="lalr", propagate_positions=True)
    tree = parser.parse("r = 2; # radius\narea = pi * r ^ 2; area; sqrt(16) - -1; hypot(3, 4) / 2;")
    names = Names()
    names.visit(tree)
    print(sorted(names.used))
    Calculate().transform(tree)
    print(parser.parse("1 + 2 * x;").pretty())
    source = "a = 1;\nb = * 3;"
    try:
        parser.parse(source)
    except UnexpectedInput as exc:
        print(exc.line, exc.column, sorted(getattr(exc, "expected", []))[:3])
        print(exc.get_context(source))
