"""A little search language, parsed with pyparsing and turned into predicates."""
import pyparsing as pp
from pyparsing import pyparsing_common as ppc

pp.ParserElement.enable_packrat()
field = ppc.identifier("field")
value = pp.QuotedString('"') | ppc.number | pp.Word(pp.alphanums)
op = pp.one_of("= != < > <= >= ~")
comparison = pp.Group(field + op("op") + value("value"))
OPS = {
    "=": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "~": lambda a, b: str(b) in str(a),
}


def compare(tokens):
    t = tokens[0]
    return lambda row: OPS[t.op](row[t.field], t.value)


comparison.set_parse_action(compare)
expression = pp.infix_notation(comparison, [
    (pp.CaselessKeyword("not"), 1, pp.OpAssoc.RIGHT, lambda t: (lambda row, f=t[0][1]: not f(row))),
    (pp.CaselessKeyword("and"), 2, pp.OpAssoc.LEFT, lambda t: (lambda row, fs=t[0][::2]: all(f(row) for f in fs))),
    (pp.CaselessKeyword("or"), 2, pp.OpAssoc.LEFT, lambda t: (lambda row, fs=t[0][::2]: any(f(row) for f in fs))),
])
ROWS = [{"name": "ann lee", "age": 30}, {"name": "bob", "age": 17}, {"name": "cy", "age": 64}]
for query in ('age > 18', 'name ~ "n l" or age < 18', 'not (age >= 17 and age <= 30)'):
    matches = expression.parse_string(query, parse_all=True)[0]
    print(query, [r["name"] for r in ROWS if matches(r)])
try:
    expression.parse_string("age > > 3", parse_all=True)
except pp.ParseException as error:
    print(error.column, error.explain(depth=0).splitlines()[1])
print(ppc.comma_separated_list.parse_string('a, "b, c", 3').as_list())
