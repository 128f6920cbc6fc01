from lark import Lark, Transformer, UnexpectedInput, v_args
from lark.visitors import Visitor

GRAMMAR = r"""
?start: sum | NAME "=" sum -> assign
?sum: product | sum "+" product -> add | sum "-" product -> sub
?product: atom | product "*" atom -> mul | product "/" atom -> div
?atom: NUMBER -> number | "-" atom -> neg | NAME -> var | "(" sum ")"
%import common.CNAME -> NAME
%import common.NUMBER
%import common.WS_INLINE
%ignore WS_INLINE
"""


@v_args(inline=True)
class Calc(Transformer):
    from operator import add, mul, neg, sub, truediv as div
    number = float

    def __init__(self):
        super().__init__()
        self.vars = {}

    def assign(self, name, value):
        self.vars[name] = value
        return value

    def var(self, name):
        return self.vars[name]


class Count(Visitor):
    seen = 0

    def number(self, tree):
        self.seen += 1


def main():
    calc = Lark(GRAMMAR, parser="lalr", transformer=Calc())
    for line in ("a = 1 + 2 * 3", "a * -(2 - 4)", "10 / 4"):
        print(line, "=", calc.parse(line))
    tree = Lark(GRAMMAR, parser="earley").parse("1+2*(3-4)")
    counter = Count()
    counter.visit(tree)
    print(tree.pretty(), counter.seen)
    try:
        calc.parse("1 + + 2")
    except UnexpectedInput as error:
        print(error.line, error.column)


if __name__ == "__main__":
    main()
