"""Runs one program with some imports deferred: child.py DEFERRED.json LOADED ARGV...

DEFERRED.json is {"statements": [[importer, imported, [names]]], "needs": {module: [modules that must be loaded before]}} for what may be deferred
and nothing else, or {"plan": ["importer imported"], "packages": []} for everything in these packages except the lines of a plan, or {} for an eager
run. LOADED receives the modules that are loaded at the end.
"""
import atexit
import json
import os
import runpy
import sys

os.environ.pop("PYTHON_LAZY_IMPORTS", None)
with open(sys.argv[1]) as source:
    wanted = json.load(source)
out, argv = sys.argv[2], sys.argv[3:]
bare = len(sys.modules)


def listed():
    table, needs = {}, wanted.get("needs", {})
    for importer, imported, names in wanted["statements"]:
        table.setdefault((importer, imported), []).append(set(names))

    def is_deferred(importer, imported, names):
        found = table.get((importer, imported))
        if any(need not in sys.modules for need in needs.get(imported, ())):
            return False
        return bool(found) and (not names or any(not one or one & set(names) for one in found))

    return is_deferred


def planned():
    kept, packages = set(wanted["plan"]), set(wanted["packages"])

    def is_deferred(importer, imported, names):
        if not importer or importer.partition(".")[0] not in packages:
            return False
        lines = [f"{importer} {imported}", f"{importer} *", f"* {imported}"] + [f"{importer} {imported}:{name}" for name in names or ()]
        return not kept.intersection(lines)

    return is_deferred


def save(path=out, sys=sys, open=open, bare=set(sys.modules)):
    with open(path, "w") as file:
        file.write("\n".join(sorted(name for name in sys.modules if name not in bare)))


atexit.register(save)
if "statements" in wanted or "plan" in wanted:
    sys.set_lazy_imports_filter(listed() if "statements" in wanted else planned())
    sys.set_lazy_imports("all")
else:
    sys.set_lazy_imports_filter(lambda *_: False)
if argv[0] == "-c":
    sys.argv = ["-c"] + argv[2:]
    exec(compile(argv[1], "<string>", "exec"), sys.modules["__main__"].__dict__)
elif argv[0] == "-m":
    sys.argv = argv[1:]
    sys.path.insert(0, os.getcwd())
    runpy.run_module(argv[1], run_name="__main__", alter_sys=True)
else:
    sys.argv = argv
    sys.path.insert(0, os.path.dirname(os.path.abspath(argv[0])))
    runpy.run_path(argv[0], run_name="__main__")
