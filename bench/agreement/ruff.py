#!/usr/bin/env python3
"""Compares the import graph of lazyscope with that of `ruff analyze graph`, edge by edge.

    bench/agreement/ruff.py TREE [--ruff R] [--lazyscope L] [--sample N]

Both read the same folder. Every edge that ruff has and lazyscope lacks must be explained by one of
the rules below, each with evidence from the sources or from lazyscope's own graph; the exit status
is 1 if one is not. What lazyscope has beyond ruff is counted by kind, with a sample.
"""
import argparse
import ast
import collections
import functools
import json
import os
import random
import shlex
import subprocess
import sys

RULES = {
    "itself": "a module that names itself; no edge of an import graph",
    "stub": "ruff reads and prefers stubs (.pyi), which no import loads",
    "standard library": "the name is one of the standard library; ruff knows only files and finds one deep in the tree",
    "the package's own value": "`from package import name` where the package binds `name` itself: Python takes that value, not the submodule",
    "compiled submodule": "`from package import name` where the submodule is compiled: ruff falls back to the package",
    "own copy": "a vendored copy imports its own neighbour; ruff takes the first file of that name",
    "not importable": "ruff finds the name below a folder that is on no search path; lazyscope says unresolved, or finds another module",
}


class Ours:
    """Lazyscope's graph by files: imported files and, for modules without one, names with origin."""

    def __init__(self, document):
        modules = {module["name"]: module for module in document["modules"]}
        self.files = collections.defaultdict(dict)
        self.names = collections.defaultdict(dict)
        for module in document["modules"]:
            for edge in module.get("imports", ()):
                imported = modules[edge["module"]]
                self.names[module.get("file")][edge["module"]] = imported["origin"]
                if "file" in imported:
                    self.files[module.get("file")].setdefault(imported["file"], set()).add(edge["kind"])


class Sources:
    def __init__(self, tree):
        self.tree = tree

    @functools.lru_cache(maxsize=None)
    def binds(self, file):
        """The names that a module's own statements bind to something else than its submodules."""
        bound = set()
        try:
            with open(os.path.join(self.tree, file), "rb") as source:
                nodes = [ast.parse(source.read())]
        except (OSError, SyntaxError, ValueError):
            return bound
        while nodes:
            node = nodes.pop()
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                bound.add(node.name)
                continue
            if isinstance(node, ast.ImportFrom) and not (node.level == 1 and not node.module):
                bound.update(alias.asname or alias.name for alias in node.names)
            elif isinstance(node, ast.Import):
                bound.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                bound.add(node.id)
            nodes.extend(ast.iter_child_nodes(node))
        return bound


def dotted(file):
    parts = os.path.splitext(file)[0].split("/")
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_tail(name, whole):
    return whole == name or whole.endswith("." + name)


def explain(importer, imported, ours, sources):
    """The rule by which lazyscope rightly lacks an edge, or nothing."""
    if importer == imported or importer.endswith(".py") and imported == importer + "i":
        return "itself"
    if importer.endswith(".pyi"):
        return "stub"
    if imported.endswith(".pyi"):
        source = imported[:-1]
        if source in ours.files[importer] or not os.path.exists(os.path.join(sources.tree, source)):
            return "stub"
        imported = source
    whole = dotted(imported)
    named = ours.names[importer]
    for name, origin in named.items():
        if origin == "stdlib" and is_tail(name, whole):
            return "standard library"
    folder, _, last = imported.rpartition("/")
    if last == "__init__.py":
        package, name = os.path.dirname(folder), os.path.basename(folder)
        inside = [file for file in ours.files[importer] if os.path.dirname(file) == folder]
        if any(not file.endswith(".py") for file in inside):
            return "compiled submodule"
    else:
        package, name = folder, last[:-3]
    init = f"{package}/__init__.py"
    if init in ours.files[importer] or init == importer:
        if name in sources.binds(init):
            return "the package's own value"
    tail = imported.split("/")[-2:]
    if any(file.split("/")[-2:] == tail for file in ours.files[importer]):
        return "own copy"
    for other, origin in named.items():
        prefixes = [other.rsplit(".", cut)[0] for cut in range(other.count(".") + 1)]
        if any(is_tail(prefix, whole) for prefix in prefixes):
            return "not importable"
    return None


def run(command, tree):
    return json.loads(subprocess.run(command, cwd=tree, stdout=subprocess.PIPE, check=True).stdout)


def report(theirs, ours, sources, sample):
    lacking, unexplained = collections.Counter(), []
    edges = {(importer, imported) for importer, all_imported in theirs.items() for imported in all_imported}
    for importer, imported in sorted(edges):
        if imported not in ours.files[importer]:
            rule = explain(importer, imported, ours, sources)
            lacking[rule] += 1
            if rule is None:
                unexplained.append((importer, imported))
    print(f"{len(theirs)} files and {len(edges)} edges of ruff; {len(edges) - sum(lacking.values())} are edges of lazyscope too\n")
    for rule, text in RULES.items():
        print(f"{lacking[rule]:8}  {rule}: {text}")
    print(f"{lacking[None]:8}  unexplained")
    for importer, imported in unexplained[:sample]:
        print(f"          {importer} -> {imported}")
    extra = collections.defaultdict(list)
    for importer, all_imported in ours.files.items():
        for imported, kinds in all_imported.items():
            if importer in theirs and imported in theirs and (importer, imported) not in edges:
                extra[min(kinds)].append((importer, imported))
    print(f"\n{sum(map(len, extra.values()))} edges between these files that only lazyscope has, by kind, with a sample")
    random.seed(1)
    for kind in sorted(extra):
        print(f"{len(extra[kind]):8}  {kind}")
        for importer, imported in random.sample(extra[kind], min(sample // 4, len(extra[kind]))):
            print(f"          {importer} -> {imported}")
    return 1 if unexplained else 0


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree")
    parser.add_argument("--ruff", default=os.environ.get("LAZYSCOPE_RUFF", "ruff"))
    parser.add_argument("--lazyscope", default=os.path.join(root, "lazyscope"))
    parser.add_argument("--sample", type=int, default=20, help="how many edges to print of a kind")
    options = parser.parse_args()
    tree = os.path.abspath(options.tree)
    theirs = run([options.ruff, "analyze", "graph", "--quiet", "--isolated", "--config", "exclude = []", "."], tree)
    lazyscope = shlex.split(options.lazyscope) if not os.path.exists(options.lazyscope) else [options.lazyscope]
    ours = Ours(run([*lazyscope, "graph", ".", "--format", "json", "--quiet", "--no-cache"], tree))
    sys.exit(report(theirs, ours, Sources(tree), options.sample))


main()
