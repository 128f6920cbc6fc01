"""Prints as JSON which modules of a package import each other while they load, by importing all of them: `import_edges.py PACKAGE`.

A statement counts when it runs at module or class level. `from p import x` is an import of p.x where that is a module, else of p.
"""
import builtins
import importlib
import importlib.util
import io
import json
import pkgutil
import sys
from contextlib import redirect_stderr, redirect_stdout

package = sys.argv[1]
edges, failed = set(), []
original = builtins.__import__


def is_own(name):
    return name == package or name.startswith(package + ".")


def traced(name, globals=None, locals=None, fromlist=(), level=0):
    result = original(name, globals, locals, fromlist, level)
    frame = sys._getframe(1)
    importer = (globals or {}).get("__name__", "")
    in_function = frame.f_code.co_flags & 1  # CO_OPTIMIZED
    if is_own(importer) and not in_function:
        parent = globals.get("__package__") or importer.rpartition(".")[0]
        module = importlib.util.resolve_name("." * level + name, parent) if level else name
        for target in fromlist or [None]:
            inner = f"{module}.{target}"
            # One that is still being loaded is no attribute of its package yet.
            is_module = target and inner in sys.modules and getattr(sys.modules.get(module), target, sys.modules[inner]) is sys.modules[inner]
            edges.add((importer, inner if is_module else module))
    return result


builtins.__import__ = traced
with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
    top = importlib.import_module(package)
    for found in pkgutil.walk_packages(top.__path__, package + ".", onerror=failed.append):
        if not found.name.endswith("__main__"):
            try:
                importlib.import_module(found.name)
            except BaseException:
                failed.append(found.name)
own = sorted((a, b) for a, b in edges if is_own(b) and b in sys.modules and a != b)
sys.__stdout__.write(json.dumps({"edges": own, "failed": sorted(set(failed))}))
