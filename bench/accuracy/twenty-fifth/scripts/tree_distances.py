"""Compares syntax trees with two edit distances and draws the changes."""
import ast
import difflib
from functools import cached_property

import apted
import zss
from apted.helpers import Tree
from asciidag.graph import Graph
from asciidag.node import Node
from jsonpath import jsonpath
from pydotplus import graph_from_edges

OLD = "def total(items):\n    s = 0\n    for i in items:\n        s += i.price\n    return s\n"
NEW = "def total(items, rate):\n    s = 0\n    for i in items:\n        s += i.price * rate\n    return s\n"


class Source:
    def __init__(self, text):
        self.text = text

    @cached_property
    def tree(self):
        return ast.parse(self.text)

    def brackets(self, node=None):
        node = node or self.tree
        return "{" + type(node).__name__ + "".join(self.brackets(child) for child in ast.iter_child_nodes(node)) + "}"

    def zss(self, node=None):
        node = node or self.tree
        made = zss.Node(type(node).__name__)
        for child in ast.iter_child_nodes(node):
            made.addkid(self.zss(child))
        return made

    def as_json(self, node=None):
        node = node or self.tree
        return {"kind": type(node).__name__, "kids": [self.as_json(child) for child in ast.iter_child_nodes(node)]}

    def edges(self):
        for parent in ast.walk(self.tree):
            for child in ast.iter_child_nodes(parent):
                yield type(parent).__name__, type(child).__name__


def main():
    old, new = Source(OLD), Source(NEW)
    distance = apted.APTED(Tree.from_text(old.brackets()), Tree.from_text(new.brackets()))
    print(distance.compute_edit_distance(), len(distance.compute_edit_mapping()))
    print(zss.simple_distance(old.zss(), new.zss()))
    print(sorted(set(jsonpath(new.as_json(), "$..kind")) - set(jsonpath(old.as_json(), "$..kind"))))
    graph = graph_from_edges(sorted(set(old.edges())), directed=True)
    print(graph.to_string().count("->"))
    root = Node("root")
    left, right = Node("rate", parents=[root]), Node("args", parents=[root])
    Graph().show_nodes([Node("merge", parents=[left, right])])
    print("".join(difflib.unified_diff(OLD.splitlines(True), NEW.splitlines(True), n=0)))


if __name__ == "__main__":
    main()
