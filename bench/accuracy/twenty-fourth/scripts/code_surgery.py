"""Code read, rewritten and measured: cognitive complexity, astmonkey, pyment, com2ann."""
import ast
import contextlib
import io
import logging
from dataclasses import dataclass
from pathlib import Path

import com2ann
from pyment import PyComment
from modulegraph.modulegraph import ModuleGraph
from astmonkey import transformers
from cognitive_complexity.api import get_cognitive_complexity

PROJECT = Path(__file__).resolve().parent.parent / "project"


@dataclass
class Measure:
    name: str
    value: int


def complexity(source):
    tree = ast.parse(source)
    return [Measure(node.name, get_cognitive_complexity(node)) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


if __name__ == "__main__":
    source = (PROJECT / "pkg" / "shop.py").read_text()
    print(complexity(source))
    graph = ModuleGraph([str(PROJECT)])
    graph.import_hook("pkg.shop")
    print(sorted(node.identifier for node in graph.flatten() if node.identifier.startswith("pkg")))
    node = transformers.ParentChildNodeTransformer().visit(ast.parse("def f(x):\n    return x + 1\n"))
    print(type(node.body[0].body[0].parent).__name__, [type(child).__name__ for child in node.body[0].children])
    comment = PyComment(str(PROJECT / "pkg" / "shop.py"), output_style="numpydoc", input_style="google")
    comment.proceed()
    print(comment.get_output_docs()[0].count("Parameters"))
    print(com2ann.com2ann("x = []  # type: list[int]\n")[0].strip())
