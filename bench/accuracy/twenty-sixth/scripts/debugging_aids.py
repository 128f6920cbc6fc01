"""Watches its own functions: spies, tracers, object printing, patched sources and readable tracebacks."""
import io
import sys

import better_exceptions
import hunter
import kgb
import patchy
from codefind import registry as code_registry
from forbiddenfruit import curse, curses, reverse
from fickling.fickle import Pickled
from fickling.analysis import Severity, check_safety
from objprint import ObjPrint, add_objprint, objstr
from pytools import memoize, memoize_method, word_wrap
from traceback_with_variables import Format, format_exc, iter_exc_lines
import pickle


@add_objprint
class Tool:
    def __init__(self, name, uses=None):
        self.name = name
        self.uses = uses or ["wood"]

    def cut(self, depth):
        if depth > 5:
            raise ValueError("too deep")
        return f"{self.name} cuts {depth}"

    @memoize_method
    def sharp(self):
        return len(self.uses)


def sample():
    return 1


class Spies(kgb.SpyAgency):
    def watch(self, tool):
        self.spy_on(tool.cut, call_fake=lambda self, depth: "pretend")
        result = tool.cut(9)
        return result, tool.cut.called_with(9), tool.cut.last_call.args


def trace(tool):
    seen = []
    with hunter.trace(function="cut", kind="call", action=lambda event: seen.append((event.kind, event.function))):
        tool.cut(1)
    return seen


@curses(str, "shout")
def shout(self):
    return self.upper() + "!"


def main():
    tool = Tool("saw")
    print(objstr(tool, color=False).count("\n"), Spies().watch(tool), tool.sharp())
    print(trace(tool))
    patchy.patch(sample, "@@ -1,2 +1,2 @@\n def sample():\n-    return 1\n+    return 2\n")
    print(sample(), "saw".shout(), callable(curse), callable(reverse))
    with kgb.spy_on(sample, op=kgb.SpyOpReturn(7)) as spy:
        print(sample(), spy.called)
    try:
        tool.cut(6)
    except ValueError as error:
        text = format_exc(fmt=Format(max_value_str_len=20))
        print("depth = 6" in text, len(list(iter_exc_lines(error))) > 3)
        lines = "".join(better_exceptions.format_exception(*sys.exc_info()))
        print("too deep" in lines)
    pickled = Pickled.load(pickle.dumps({"a": 1}))
    print(check_safety(pickled).severity == Severity.LIKELY_SAFE)
    print(type(code_registry).__name__, len(word_wrap("a b c " * 9, 20).splitlines()))
    memoize(len)


if __name__ == "__main__":
    main()
