"""Parsers for JavaScript, wiki markup and a grammar of our own."""
from creole import creole2html, html2creole, html2rest
from lrparsing import Grammar, Keyword, List, Prio, Ref, THIS, Token, Tokens, TokenRegistry, ParseError
from pyjsparser import parse


class Calculator(Grammar):
    class T(TokenRegistry):
        number = Token(re="[0-9]+")
        name = Token(re="[a-z]+")

    expr = Ref("expr")
    call = T.name + "(" + List(expr, ",") + ")"
    atom = T.number | call | Token("(") + expr + ")"
    expr = Prio(atom, Tokens("-") >> THIS, THIS << Tokens("* /") << THIS, THIS << Tokens("+ -") << THIS)
    START = expr


def evaluate(node):
    kind, *parts = node
    name = kind.name if hasattr(kind, "name") else str(kind)
    if name in ("START", "atom", "expr") and len(parts) == 1:
        return evaluate(parts[0])
    if name.endswith("number"):
        return int(parts[0])
    if len(parts) == 2:
        return -evaluate(parts[1])
    if len(parts) == 3 and parts[0][1] == "(":
        return evaluate(parts[1])
    if len(parts) == 3:
        left, right = evaluate(parts[0]), evaluate(parts[2])
        return {"+": left + right, "-": left - right, "*": left * right, "/": left // (right or 1)}[parts[1][1]]
    if name == "call":
        return max(evaluate(part) for part in parts[2::2][:-1] or parts[2:3])
    raise ValueError(node)


def count(node, seen):
    if isinstance(node, dict):
        if node.get("type"):
            seen[node["type"]] = seen.get(node["type"], 0) + 1
        for value in node.values():
            count(value, seen)
    elif isinstance(node, (list, tuple)):
        for value in node:
            count(value, seen)
    return seen


if __name__ == "__main__":
    tree = parse("var a = 1; function f(x) { if (x > a) { return x * 2; } return f(x + 1); } f(3);")
    print(sorted(count(tree, {}).items()))
    html = creole2html("= Title =\nSome **bold** and //soft// text\n* one\n* two")
    print(html.splitlines())
    print(html2creole("<h2>Sub</h2><p>a <strong>b</strong></p>"), "|", html2rest("<p>a <em>b</em></p>"))
    for text in ("1+2*3", "(1+2)*3", "1+"):
        try:
            print(text, evaluate(Calculator.parse(text)))
        except ParseError as error:
            print(text, type(error).__name__)
