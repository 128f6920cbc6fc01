"""Runs inside the interpreter that is observed: prints what it says of its own standard library."""
import importlib.machinery
import json
import os
import sys
import sysconfig

SKIPPED = {"site-packages", "dist-packages", "__pycache__", "lib-dynload", "idle_test"}


def modules(folder, prefix=""):
    """Names below a folder with their kinds: module, package or extension."""
    for entry in sorted(os.listdir(folder)):
        path = os.path.join(folder, entry)
        if os.path.isdir(path):
            inside = prefix + entry
            is_package = os.path.exists(os.path.join(path, "__init__.py"))
            if entry in SKIPPED or not entry.isidentifier() or not is_package:
                continue
            yield inside, "package"
            if inside not in ("test", "idlelib", "turtledemo"):
                yield from modules(path, inside + ".")
            elif inside == "test":
                yield from ((name, kind) for name, kind in modules(path, "test.") if name.startswith("test.support"))
        else:
            for suffix in importlib.machinery.all_suffixes():
                stem = entry[: -len(suffix)]
                if entry.endswith(suffix) and stem.isidentifier() and suffix != ".pyc":
                    if stem not in ("__init__",) and "sysconfigdata" not in stem:
                        yield prefix + stem, "module" if suffix == ".py" else "extension"
                    break


found = {}
stdlib = sysconfig.get_paths()["stdlib"]
for name, kind in modules(stdlib):
    found[name] = kind
dynload = os.path.join(sysconfig.get_paths()["platstdlib"], "lib-dynload")
if os.path.isdir(dynload):
    found.update(modules(dynload))
for name in sys.builtin_module_names:
    found[name] = "builtin"
try:
    import _imp

    frozen = [n for n in _imp._frozen_module_names() if "hello" not in n]
except (ImportError, AttributeError):
    frozen = ["_frozen_importlib", "_frozen_importlib_external", "zipimport"]
import encodings.aliases

print(json.dumps({
    "version": list(sys.version_info[:3]), "modules": found, "frozen": frozen,
    "names": sorted(getattr(sys, "stdlib_module_names", ())), "aliases": encodings.aliases.aliases,
}))
