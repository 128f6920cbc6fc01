from parglare import Grammar, GLRParser, Parser
from parglare.exceptions import SyntaxError as ParglareSyntaxError

GRAMMAR = r"""
Calc: Assignments E | E;
Assignments: Assignment+;
Assignment: VariableName "=" Number;

E: E "+" E {left, 1}
 | E "-" E {left, 1}
 | E "*" E {left, 2}
 | E "/" E {left, 2}
 | "(" E ")"
 | VariableRef
 | Number;

VariableRef: VariableName;

terminals
VariableName: /[a-zA-Z_][_a-zA-Z0-9]*/;
Number: /\d+(\.\d+)?/;
"""


def act_assignment(context, nodes):
    if context.extra is None:
        context.extra = {}
    context.extra[nodes[0]] = nodes[2]


actions = {
    "Calc": [lambda _, nodes: nodes[1], lambda _, nodes: nodes[0]],
    "Assignment": act_assignment,
    "E": [
        lambda _, n: n[0] + n[2],
        lambda _, n: n[0] - n[2],
        lambda _, n: n[0] * n[2],
        lambda _, n: n[0] / n[2],
        lambda _, n: n[1],
        lambda _, n: n[0],
        lambda _, n: n[0],
    ],
    "Number": lambda _, value: float(value),
    "VariableName": lambda _, value: value,
    "VariableRef": lambda context, nodes: context.extra[nodes[0]],
}


def main():
    grammar = Grammar.from_string(GRAMMAR)
    parser = Parser(grammar, actions=actions)
    print(parser.parse("a = 5 b = 10 56.4 + a / 3 * 5 - b + 8 * 3"))
    print(parser.parse("2 * (3 + 4)"))
    try:
        parser.parse("2 * * 3")
    except ParglareSyntaxError as e:
        print("error at", e.location.line, e.location.column)
    ambiguous = Grammar.from_string('E: E "+" E | "n";')
    forest = GLRParser(ambiguous).parse("n + n + n")
    print(len(forest), "trees")


if __name__ == "__main__":
    main()
