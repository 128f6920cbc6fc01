from parsimonious import Grammar, NodeVisitor


class Sum(NodeVisitor):
    grammar = Grammar(r"""
        sum = number ("+" number)*
        number = ~"[0-9]+"
    """)

    def visit_sum(self, node, children):
        first, rest = children
        return first + sum(number for _, number in rest)

    def visit_number(self, node, children):
        return int(node.text)

    def generic_visit(self, node, children):
        return children


print(Sum().parse("1+22+3"))
