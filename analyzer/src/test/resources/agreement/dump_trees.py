"""Parses Python files with the running interpreter and prints what came out, for comparison.

Reads paths from standard input, one a line. Prints for each file one line: the path, a tab, and
either the MD5 of its tree as text or `!` and the error. With --text it prints the trees themselves,
with --base64 each line of the input is not a path but a source in base64.

The text has one line a node: depth, field, class, position, then its plain values. The same lines
are made by dev.lazyscope.analyzer.dump.TreePrinter. Left out: ctx (told by where a node stands),
type comments (never parsed), kind_of of constants other than str.
"""

import ast
import base64
import hashlib
import json
import os
import struct
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor

OPERATORS = (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
LEFT_OUT = {"ctx", "type_comment", "type_ignores", "kind"}
FIELDS = {}


def fields_of(cls):
    found = FIELDS.get(cls)
    if found is None:
        found = FIELDS[cls] = [name for name in cls._fields if name not in LEFT_OUT]
    return found


def plain(value):
    kind = type(value)
    if kind is str:
        return json.dumps(value)
    if kind is bytes:
        return "b" + json.dumps(value.decode("latin-1"))
    if kind is bool or value is None or value is Ellipsis:
        return str(value)
    if kind is int:
        return format(value, "x")
    if kind is float:
        return "f" + struct.pack(">d", value).hex()
    if kind is complex:
        return "j" + struct.pack(">d", value.imag).hex()
    raise TypeError(kind)


def walk(node, depth, field, out):
    cls = type(node)
    if cls is ast.Constant:
        unicode_mark = " u" if node.kind else ""
        out.append(
            f"{depth} {field} Constant {node.lineno}:{node.col_offset}-"
            f"{node.end_lineno}:{node.end_col_offset} {plain(node.value)}{unicode_mark}"
        )
        return
    values = []
    children = []
    for name in fields_of(cls):
        value = getattr(node, name, None)
        if isinstance(value, ast.AST):
            if isinstance(value, OPERATORS):
                values.append(f" {type(value).__name__}")
            else:
                children.append((name, value))
        elif type(value) is list:
            if value and isinstance(value[0], OPERATORS):
                values.append(" " + ",".join(type(v).__name__ for v in value))
            elif value and isinstance(value[0], str):
                values.append(" " + json.dumps(value))
            else:
                for item in value:
                    children.append((name, item))
        elif value is not None or cls is ast.MatchSingleton:
            values.append(" " + plain(value))
        elif name in ("name", "rest", "asname"):
            values.append(" -")
    end = getattr(node, "end_lineno", None)
    place = (
        ""
        if end is None
        else f" {node.lineno}:{node.col_offset}-{end}:{node.end_col_offset}"
    )
    out.append(f"{depth} {field} {cls.__name__}{place}{''.join(values)}")
    for name, child in children:
        if child is None:
            out.append(f"{depth + 1} {name} None")
        else:
            walk(child, depth + 1, name, out)


def text(path):
    if "--base64" in sys.argv:
        raw = base64.b64decode(path)
    else:
        with open(path, "rb") as file:
            raw = file.read()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(raw)
    out = []
    for statement in tree.body:
        walk(statement, 0, "body", out)
    return "\n".join(out)


def result(path):
    try:
        found = text(path)
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        line = getattr(error, "lineno", None) or 0
        message = str(getattr(error, "msg", error)).replace("\t", " ").replace("\n", " ")
        return f"!{line}: {type(error).__name__}: {message}"
    return hashlib.md5(found.encode()).hexdigest()


def main():
    sys.setrecursionlimit(100_000)
    paths = sys.stdin.read().splitlines()
    if "--base64" not in sys.argv:
        paths = [path for path in paths if os.path.isfile(path)]
    if "--text" in sys.argv:
        for path in paths:
            print(text(path))
        return
    with ProcessPoolExecutor() as pool:
        for path, found in zip(paths, pool.map(result, paths, chunksize=40)):
            print(f"{path}\t{found}")


if __name__ == "__main__":
    main()
