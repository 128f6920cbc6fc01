"""A calculator grammar with Parsley."""
import operator

import parsley

OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def calculate(start, pairs):
    result = start
    for op, value in pairs:
        result = OPS[op](result, value)
    return result


grammar = parsley.makeGrammar("""
number = <digit+ ('.' digit+)?>:ds -> float(ds)
parens = '(' ws expr:e ws ')' -> e
value = number | parens | name
name = <letter+>:n -> lookup(n)
ws = ' '*
addsub = ws ('+' | '-'):op ws muldiv:n -> (op, n)
divmul = ws ('*' | '/'):op ws value:n -> (op, n)
muldiv = value:left divmul*:right -> calculate(left, right)
expr = muldiv:left addsub*:right -> calculate(left, right)
""", {"calculate": calculate, "lookup": {"pi": 3.14, "two": 2.0}.__getitem__})

for text in ("2+3*4", "(2 + 3) * 4", "two * pi", "10 / 4 - 1"):
    print(text, "=", grammar(text).expr())

try:
    grammar("2 +* 3").expr()
except parsley.ParseError as exc:
    print("parse error at", exc.position)
