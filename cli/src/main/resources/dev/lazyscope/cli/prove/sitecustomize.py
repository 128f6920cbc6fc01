"""Start-up hook of `lazyscope prove`: decides which imports are lazy in every Python that the command starts.

The interpreter imports this module by its name before the program (library reference, `site`).
LAZYSCOPE_PROVE_KEEP: a file of lines `importer imported` that stay eager; without it every import does.
LAZYSCOPE_PROVE_ONLY: packages whose statements may be deferred, with commas; without it all.
LAZYSCOPE_PROVE_LOG: a file to which each statement that could be lazy is added once.
Nothing is imported here that a bare interpreter has not loaded, and nothing in here is lazy.
"""
import os
import sys


def _install():
    keep, log = os.environ.get("LAZYSCOPE_PROVE_KEEP"), os.environ.get("LAZYSCOPE_PROVE_LOG")
    only = frozenset(filter(None, os.environ.get("LAZYSCOPE_PROVE_ONLY", "").split(",")))
    kept = frozenset()
    if keep:
        with open(keep, encoding="utf-8") as lines:
            kept = frozenset(line.rstrip("\n") for line in lines)
    seen = set()
    sink = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT) if log else None
    write = os.write

    def is_deferred(importer, imported, names):
        # Code that exec() runs may have no name.
        if not importer:
            return False
        if only and importer.partition(".")[0] not in only:
            return False
        line = importer + " " + imported
        if names:
            line += ":" + names[0]
        if sink is not None and line not in seen:
            seen.add(line)
            try:
                write(sink, (line + "\n").encode())
            except OSError:
                pass
        if not keep or line in kept:
            return False
        return not (
            importer + " " + imported in kept
            or importer + " *" in kept
            or "* " + imported in kept
            or any(importer + " " + imported + ":" + name in kept for name in names or ())
        )

    sys.set_lazy_imports_filter(is_deferred)


def _chain():
    """Runs the sitecustomize that this one hides."""
    here = os.path.dirname(os.path.abspath(__file__))
    finder = sys.modules["_frozen_importlib_external"].PathFinder
    path = [folder for folder in sys.path if os.path.abspath(folder) != here]
    spec = finder.find_spec("sitecustomize", path)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(sys.modules["_frozen_importlib"].module_from_spec(spec))


if hasattr(sys, "set_lazy_imports_filter"):
    _install()
_chain()
