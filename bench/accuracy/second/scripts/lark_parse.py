from lark import Lark

grammar = r"""
start: (item ",")* item
item: NUMBER
%import common.NUMBER
%ignore " "
"""
print(Lark(grammar, parser="lalr").parse("1, 2, 3").children[0])
