"""Untrusted templates and code: json-e for data, RestrictedPython for snippets."""
import jsone
from jsone.shared import InterpreterError
from RestrictedPython import compile_restricted, compile_restricted_exec, safe_globals
from RestrictedPython.Eval import default_guarded_getiter
from RestrictedPython.Guards import guarded_iter_unpack_sequence, safer_getattr
from RestrictedPython.PrintCollector import PrintCollector
import RestrictedPython.transformer as transformer

TEMPLATE = {
    "message": "hello ${key}, ${upper(key)}",
    "k=${num}": {"$eval": "num * 2 + len(items)"},
    "each": {"$map": {"$eval": "items"}, "each(x)": {"name": {"$eval": "x"}}},
    "when": {"$if": "num > 3", "then": "big", "else": "small"},
    "switch": {"$switch": {"num == 1": "one", "$default": "many"}},
    "sorted": {"$sort": [3, 1, 2]},
    "at": {"$fromNow": "1 day", "from": "2024-01-01T00:00:00.000Z"},
    "merged": {"$merge": [{"a": 1}, {"b": 2}]},
}
CODE = """
def total(prices):
    result = 0
    for name, price in prices:
        print(name, price)
        result = result + price
    return result, printed
value = total(data)
"""


class Policy(transformer.RestrictingNodeTransformer):
    def visit_While(self, node):
        self.error(node, "while loops are not allowed")


def shout(text):
    return text.upper() + "!"


for key, value in jsone.render(TEMPLATE, {"key": "zoe", "num": 5, "items": ["x", "y"], "upper": shout}).items():
    print(key, value)
try:
    jsone.render({"$eval": "missing + 1"}, {})
except InterpreterError as e:
    print(type(e).__name__, e)

code = compile_restricted(CODE, "<snippet>", "exec")
env = dict(safe_globals, _getiter_=default_guarded_getiter, _getattr_=safer_getattr,
           _iter_unpack_sequence_=guarded_iter_unpack_sequence, _print_=PrintCollector, data=[("a", 1), ("b", 2)])
exec(code, env)
print(env["value"])
for bad in ("x.__class__", "import os\nos._exit(1)", "exec('1')"):
    print(compile_restricted_exec(bad).errors)
print(compile_restricted_exec("while True: pass", policy=Policy).errors)
