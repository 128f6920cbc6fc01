"""Prints the scopes of Python files as CPython's symtable sees them, in a canonical form.

With one file: its dump. With a folder: for each file below it that compiles, "path<TAB>digest".

Left out is what only serves the compiler: symbols that no source names (".0", "__classdict__", ...)
and annotation blocks without any name.
"""

import hashlib
import os
import symtable
import sys
import warnings

SCOPES = {1: "LOCAL", 2: "GLOBAL_DECLARED", 3: "GLOBAL", 4: "FREE", 5: "CELL"}
INTERNAL = {"__classdict__", "__conditional_annotations__"}


def lines(table, depth):
    own = []
    for symbol in sorted(table.get_symbols(), key=lambda s: s.get_name()):
        name = symbol.get_name()
        if not name.startswith(".") and name not in INTERNAL:
            own.append(f"{'  ' * depth}- {name} {SCOPES[symbol._Symbol__scope]}")
    inner = [line for child in table.get_children() for line in lines(child, depth + 1)]
    kind = str(table.get_type())
    if kind == "annotation" and not own and not inner:
        return []
    return [f"{'  ' * depth}{kind} {table.get_name()}", *own, *inner]


def dump(path):
    with open(path, "rb") as file:
        source = file.read()
    return "\n".join(lines(symtable.symtable(source, path, "exec"), 0)) + "\n"


def main(root):
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    if os.path.isfile(root):
        print(dump(root), end="")
        return
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".py"):
                path = os.path.join(folder, name)
                try:
                    text = dump(path)
                except (OSError, SyntaxError, ValueError, RecursionError):
                    continue
                print(f"{path}\t{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}")


main(sys.argv[1])
