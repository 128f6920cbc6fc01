from lark import Lark, Transformer, Tree, Visitor, v_args
from lark.exceptions import UnexpectedInput

GRAMMAR = r"""
    ?start: stmt*
    stmt: NAME "=" sum NEWLINE   -> assign
        | "print" sum NEWLINE    -> show
    ?sum: product | sum "+" product -> add | sum "-" product -> sub
    ?product: atom | product "*" atom -> mul | product "/" atom -> div
    ?atom: NUMBER -> number | "-" atom -> neg | NAME -> var | "(" sum ")"
    %import common.CNAME -> NAME
    %import common.NUMBER
    %import common.NEWLINE
    %import common.WS_INLINE
    %ignore WS_INLINE
"""


@v_args(inline=True)
class Run(Transformer):
    from operator import add, mul, neg, sub, truediv as div
    number = float

    def __init__(self):
        super().__init__()
        self.names = {}

    def assign(self, name, value, _):
        self.names[str(name)] = value

    def var(self, name):
        return self.names[name]

    def show(self, value, _):
        print(value)


class Count(Visitor):
    seen = 0

    def var(self, tree: Tree):
        self.seen += 1


PROGRAM = "a = 2 * (3 + 4)\nb = -a / 7\nprint a + b * a\nprint 1 - 2 - 3\n"
Run().transform(Lark(GRAMMAR, parser="lalr").parse(PROGRAM))
tree = Lark(GRAMMAR, parser="earley").parse(PROGRAM)
counter = Count()
counter.visit(tree)
print(counter.seen, tree.pretty().count("\n"))
try:
    Lark(GRAMMAR, parser="lalr").parse("a = (1 + \n")
except UnexpectedInput as error:
    print(type(error).__name__, error.line, error.column)
