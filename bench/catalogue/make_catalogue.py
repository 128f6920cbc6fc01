#!/usr/bin/env python3
"""Writes the catalogue of one version's standard library by observing a real interpreter.

    make_catalogue.py --python P --out FILE [--names NAMES] [--removed FILE...]

P        the interpreter that is observed
NAMES    a file with more module names, one a line, for modules that this build of P lacks (another
         platform's, or split off by a distribution); they get the kind `listed`
FILE...  catalogues of earlier versions: their modules that are gone are written as `removed`

The file's format is described in README.md. Every observation is made in a fresh process or fork,
with `site` imported but not run, so that no `.pth` file of P's packages takes part.
"""
import argparse
import ast
import json
import os
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NEVER = {"antigravity", "this", "__main__", "_xxtestfuzz", "test"}
# "Availability: Windows", "macOS", "iOS", "Android" in the library reference, and their private parts.
OTHER_PLATFORM = {
    "_msi", "_overlapped", "_winapi", "_winreg", "_wmi", "msilib", "msvcrt", "nt", "winreg", "winsound", "_scproxy",
    "msilib.schema", "msilib.sequence", "msilib.text", "_testconsole",
}
NEVER_UNDER = ("test.", "idlelib.", "turtledemo.", "lib2to3.pgen2.conv")


class Interpreter:
    def __init__(self, command):
        self.command = command
        self.environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "HOME": "/nonexistent"}

    def run(self, *arguments, text="", directory=None):
        return subprocess.run([self.command, *arguments], input=text, capture_output=True, text=True,
                              env=self.environment, cwd=directory, timeout=900, check=True).stdout

    def facts(self):
        return json.loads(self.run("-I", os.path.join(HERE, "facts.py")))

    def ask(self, question, mode, lines):
        """The probe's answers by key; `mode` is eager, normal or all."""
        out = self.run("-I", "-S", os.path.join(HERE, "probe.py"), question, mode, text="\n".join(lines))
        answers = {}
        for line in out.splitlines():
            key, _, result = line.partition(" ")
            answers[key] = ast.literal_eval(result) if result else "! nothing"
        return answers

    def bare(self):
        """Names in sys.modules when a script starts, in order; those pending lazily; and without site."""
        text = "import sys; %sprint(*sys.modules); print(*sorted(getattr(sys, 'lazy_modules', ())))"
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "probe.py"), "w") as sink:
                sink.write(text % "")
            with open(os.path.join(folder, "with_site.py"), "w") as sink:
                sink.write(text % "import site; ")
            loaded, pending = self.run("-I", "-S", "with_site.py", directory=folder).splitlines()
            without_site = self.run("-I", "-S", "probe.py", directory=folder).splitlines()[0]
        return loaded.split(), pending.split(), without_site.split()

    def started(self, *how):
        """What a way of starting has loaded before the first line of the program, beyond the bare set."""
        with tempfile.TemporaryDirectory() as folder:
            os.makedirs(os.path.join(folder, "pkg"))
            text = "import site, sys; print(*sys.modules)\n"
            for path in ("probe.py", "pkg/__init__.py", "__main__.py", "pkg/__main__.py"):
                with open(os.path.join(folder, path), "w") as sink:
                    sink.write("" if path.endswith("__init__.py") else text)
            loaded = self.run("-E", "-s", "-S", *how, directory=folder).split()
            bare = set(self.run("-E", "-s", "-S", "probe.py", directory=folder).split())
            return [name for name in loaded if name not in bare and name.split(".")[0] != "pkg"]


def order_children(name, answer, catalogued):
    """Modules that loading `name` itself asks for, in order; those it puts in by hand are `?`."""
    return [key for key, cause in answer["rows"] if cause == name and key != name and not is_child_only(key, name)
            and key.split(".")[0] in catalogued]


def is_child_only(key, name):
    return name.startswith(key + ".")


def made_by_hand(answers):
    """For each module the keys that it puts into sys.modules without the import system."""
    unknown = {name: {key for key, cause in answer["rows"] if cause == "?"} for name, answer in answers.items()
               if isinstance(answer, dict)}
    loaded = {name: {key for key, _ in answers[name]["rows"]} for name in unknown}
    result = {}
    for name, keys in unknown.items():
        # Whatever loads `name` itself shows the same keys because of it.
        others = [other for other in loaded[name] - {name} if name not in loaded.get(other, ())]
        inherited = set().union(*(unknown.get(other, set()) for other in others))
        result[name] = sorted(keys - inherited)
    return result


def rows_of_loads(tag, answers, tops):
    hand = made_by_hand(answers)
    for name in sorted(answers):
        answer = answers[name]
        if isinstance(answer, str):
            if tag == "loads":
                # Without the path of the file: it differs from machine to machine.
                yield f"fails {name} {answer[2:].splitlines()[0].split(' (/')[0]}"
            continue
        children = order_children(name, answer, tops) + [f"+{key}" for key in hand[name] if key != name]
        if children:
            yield f"{tag} {name} {' '.join(children)}"


def aliases_of(answers):
    found = {}
    for answer in answers.values():
        if isinstance(answer, dict):
            found.update({key: real for key, real in answer["aliases"]})
    return {key: real for key, real in found.items() if not key.startswith("__")}


def kinds(facts, extra):
    modules = dict(facts["modules"])
    for name in facts["frozen"]:
        modules.setdefault(name, "frozen")
    for name in list(facts["names"]) + extra:
        modules.setdefault(name, "listed")
    for name in OTHER_PLATFORM & set(modules):
        if modules[name] == "listed" or name.startswith("msilib"):
            modules[name] = "other-platform"
    return modules


def earlier_names(paths):
    """Names of earlier catalogues with the last version that had them."""
    last = {}
    for path in paths:
        with open(path) as lines:
            version = ""
            for line in lines:
                word = line.split()
                if word[:1] == ["version"]:
                    version = word[1]
                elif word[:1] == ["module"]:
                    last[word[1]] = version
    return last


def catalogue(interpreter, extra, removed):
    facts = interpreter.facts()
    major, minor, micro = facts["version"]
    modules = kinds(facts, extra)
    tops = {name.split(".")[0] for name in modules}
    names = [name for name, kind in sorted(modules.items()) if kind != "listed" and name not in NEVER
             and modules[name] != "other-platform"
             and not name.startswith(NEVER_UNDER) and not name.endswith("__main__")]
    loaded, pending, without_site = interpreter.bare()
    modes = [("loads", "eager"), ("loads-normal", "normal"), ("loads-all", "all")] if minor >= 15 else [("loads", "eager")]
    yield f"# observed from CPython {major}.{minor}.{micro}; made by bench/catalogue/make_catalogue.py"
    if extra:
        yield "# kind `listed`: sys.stdlib_module_names, and the given list of names"
    yield f"version {major}.{minor}"
    yield f"bare {' '.join(loaded)}"
    yield f"bare-without-site {' '.join(without_site)}"
    yield f"pending {' '.join(pending)}"
    yield f"start -m {' '.join(interpreter.started('-m', 'probe'))}"
    yield f"start -m-package {' '.join(interpreter.started('-m', 'pkg'))}"
    yield f"start -c {' '.join(interpreter.started('-c', 'import site, sys; print(*sys.modules)'))}"
    yield f"start folder {' '.join(interpreter.started('.'))}"
    if (major, minor) >= (3, 15):
        everything = "-Xlazy_imports=all"
        yield f"start-all -m {' '.join(interpreter.started(everything, '-m', 'probe'))}"
        yield f"start-all -m-package {' '.join(interpreter.started(everything, '-m', 'pkg'))}"
        yield f"start-all -c {' '.join(interpreter.started(everything, '-c', 'import site, sys; print(*sys.modules)'))}"
        yield f"start-all folder {' '.join(interpreter.started(everything, '.'))}"
    for name in sorted(facts["frozen"]):
        yield f"frozen {name}"
    for name, kind in sorted(modules.items()):
        yield f"module {name} {kind}"
    for name, version in sorted(earlier_names(removed).items()):
        if name not in modules and "." not in name:
            yield f"removed {name} {version}"
    observed = {}
    for tag, mode in modes:
        observed = interpreter.ask("loads", mode, names)
        if tag == "loads":
            aliases = aliases_of(observed)
        yield from rows_of_loads(tag, observed, tops)
    for key, real in sorted(aliases.items()):
        if key != real and real in modules:
            yield f"alias {key} {real}"
    for name, text in sorted(interpreter.ask("deprecated", "normal", names).items()):
        if text and not text.startswith("!"):
            yield f"deprecated {name} {' '.join(text.split())}"
    compiled = [name for name in names if modules[name] in ("builtin", "extension") and name not in ("sys", "builtins", "_imp", "_thread")]
    for name, found in interpreter.ask("c_imports", "eager", compiled).items():
        if isinstance(found, list) and found:
            yield f"c-imports {name} {' '.join(found)}"
    with open(os.path.join(HERE, "calls.tsv")) as source:
        lines = source.read().splitlines()
    for key, found in interpreter.ask("calls", "normal", lines).items():
        if isinstance(found, list) and found:
            yield f"call {key} {' '.join(found)}"
    by_module = {}
    for alias, codec in facts["aliases"].items():
        by_module.setdefault(codec, []).append(alias)
    for codec in sorted(by_module):
        yield f"codec {codec} {' '.join(sorted(by_module[codec]))}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--names")
    parser.add_argument("--removed", nargs="*", default=[])
    options = parser.parse_args()
    extra = []
    if options.names:
        with open(options.names) as source:
            extra = [name for name in source.read().split() if not name.startswith(("test.", "idlelib.idle_test"))]
    lines = list(catalogue(Interpreter(options.python), extra, options.removed))
    lines.sort(key=lambda line: line.startswith("loads"))  # last: they are read only when asked for
    with open(options.out, "w") as sink:
        sink.write("\n".join(lines) + "\n")


main()
