"""Convert between NestedText documents and s-expressions."""
import nestedtext as nt
import sexpdata
from sexpdata import Symbol

DOC = """
# contact list
president:
    name: Katheryn McDaniel
    address:
        > 138 Almond Street
        > Topeka, Kansas 20697
    phones:
        - 1-210-555-5297
        - 1-210-555-8470
tags: [a, b, c]
"""


def to_sexp(value):
    if isinstance(value, dict):
        return [[Symbol(k), to_sexp(v)] for k, v in value.items()]
    if isinstance(value, list):
        return [to_sexp(v) for v in value]
    return value


data = nt.loads(DOC, top="dict")
print(data["president"]["address"].splitlines())
text = sexpdata.dumps(to_sexp(data))
print(text)

back = sexpdata.loads(text)
print(back[0][0].value(), len(back))
print(sexpdata.car(back)[0] == Symbol("president"), len(sexpdata.cdr(back)))
print(sexpdata.loads("(+ 1 2.5 \"x\" '(a nil t))"))
print(nt.dumps({"b": ["1", "2"], "a": {"k": "multi\nline"}}, sort_keys=True))

try:
    nt.loads("key value\n", top="dict")
except nt.NestedTextError as e:
    print(e.get_message(), e.lineno)
