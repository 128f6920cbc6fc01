"""Rewriting source code: fissix fixers, minified modules, stripped hints, vermin's minimum versions."""
import ast
import io
import os
import tempfile

import python_minifier
import vermin
from astpretty import pformat
from docsig import docsig
from fissix.refactor import RefactoringTool, get_fixers_from_package
from strip_hints import strip_string_to_string

OLD = "print 'hello', name\nif d.has_key('x'):\n    raise ValueError, 'bad'\n"
NEW = '''
def area(width: float, height: float = 1.0) -> float:
    """Area of a rectangle.

    :param width: The width.
    :return: The area.
    """
    if (size := width * height) < 0:
        raise ValueError(f"{size=}")
    return size
'''


class Pass:
    def __init__(self, name, function):
        self.name, self.function = name, function

    def __call__(self, text):
        return self.function(text)


def modernise(text):
    tool = RefactoringTool([f for f in get_fixers_from_package("fissix.fixes") if f.endswith(("print", "has_key", "raise"))])
    return str(tool.refactor_string(text, "old"))


def minimum(text):
    return vermin.detect(text)


print(modernise(OLD))
for step in (Pass("minify", python_minifier.minify), Pass("strip", lambda t: strip_string_to_string(t, to_empty=True))):
    print(step.name, len(step(NEW)) < len(NEW), step(NEW).strip().splitlines()[0])
print(minimum(NEW))
print(pformat(ast.parse("a + 1"), show_offsets=False))
print(docsig(string=NEW, no_ansi=True))
