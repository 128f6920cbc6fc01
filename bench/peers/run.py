#!/usr/bin/env python3
"""The same programs under the decisions of several tools: imports deferred, same behaviour or not, loads saved.

    run.py ENTRIES.json --site DIR --python P --tools DIR --ruff RUFF --lazyscope CMD --work DIR ENTRY...

DIR of --tools holds `pep810`, `flake8_lazy` and `lifeguard` as unpacked wheels (`pip download`, `unzip`). Each tool gets the packages outside the
standard library that the program loads eagerly. pep810, flake8-lazy and ruff edit a copy, and what they made lazy is read from it; Lifeguard names
modules that may be lazy and modules whose imports may not; lazyscope writes a plan for the program. A filter of the interpreter then defers
exactly these statements. Same behaviour: equal exit status and standard output, addresses and times masked.
"""
import argparse
import ast
import glob
import json
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MASK = re.compile(rb"0x[0-9a-f]+|\d+\.\d+ ?m?s|\d{4}-\d\d-\d\d[T ]\d\d:\d\d[:.\d]*|/tmp/\S+")
# Reads an edited copy with the `ast` of Python 3.15, which knows lazy imports.
READER = """
import ast, json, sys
found = []
for line in sys.stdin:
    module, path, package = line.rstrip("\\n").split("\\t")
    try:
        tree = ast.parse(open(path, "rb").read())
    except (SyntaxError, ValueError):
        continue
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and getattr(node, "is_lazy", 0):
            found += [[module, alias.name, []] for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and getattr(node, "is_lazy", 0):
            base = node.module or ""
            if node.level:
                parts = (module if package == "1" else module.rpartition(".")[0]).split(".")
                parts = parts[: len(parts) - node.level + 1]
                base = ".".join(parts + ([node.module] if node.module else []))
            found.append([module, base, [alias.name for alias in node.names]])
print(json.dumps(found))
"""


class Bench:
    def __init__(self, options):
        self.options = options
        self.entries = json.load(open(options.entries))
        self.folder = os.path.dirname(os.path.abspath(options.entries))

    def run(self, name, spec):
        entry = self.entries[name]
        work = os.path.join(self.options.work, "run")
        os.makedirs(work, exist_ok=True)
        wanted, out = os.path.join(work, "wanted.json"), os.path.join(work, "loaded.txt")
        json.dump(spec, open(wanted, "w"))
        if os.path.exists(out):
            os.remove(out)
        environment = {"PATH": os.environ["PATH"], "HOME": work, "PYTHONPATH": self.options.site, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8", **entry.get("env", {})}
        command = [self.options.python, os.path.join(HERE, "child.py"), wanted, out, *entry["argv"]]
        try:
            done = subprocess.run(command, cwd=os.path.join(self.folder, entry.get("cwd", ".")), env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=180)
        except subprocess.TimeoutExpired:
            return None, set()
        loaded = set(open(out).read().split("\n")) if os.path.exists(out) else set()
        return (done.returncode, MASK.sub(b"", done.stdout)), loaded

    def packages(self, loaded):
        """Top-level packages of the site that a run loaded."""
        tops = {module.partition(".")[0] for module in loaded}
        return sorted(top for top in tops if os.path.exists(os.path.join(self.options.site, top)) or os.path.exists(os.path.join(self.options.site, top + ".py")))

    def copy(self, packages):
        target = os.path.join(self.options.work, "copy")
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        for package in packages:
            source = os.path.join(self.options.site, package)
            if os.path.isdir(source):
                shutil.copytree(source, os.path.join(target, package), ignore=shutil.ignore_patterns("*.so", "__pycache__", "tests", "*.txt", "*.json"))
            else:
                shutil.copy(source + ".py", target)
        return target

    def lazy_in(self, target):
        lines = []
        for path in sorted(glob.glob(target + "/**/*.py", recursive=True)):
            dotted = os.path.relpath(path, target)[:-3].replace(os.sep, ".")
            is_package = dotted.endswith(".__init__")
            lines.append(f"{dotted.removesuffix('.__init__')}\t{path}\t{int(is_package)}")
        done = subprocess.run([self.options.python, "-c", READER], input="\n".join(lines), capture_output=True, text=True)
        return json.loads(done.stdout)

    def edited(self, packages, *commands):
        target = self.copy(packages)
        for command in commands:
            environment = {**os.environ, "PYTHONPATH": self.options.tools}
            subprocess.run(command + [target], cwd=target, env=environment, capture_output=True, timeout=600)
        return {"statements": self.lazy_in(target)}

    def pep810(self, packages, name):
        return self.edited(packages, [self.options.python, "-m", "pep810", "apply", "--write", "--style", "keyword"])

    def flake8_lazy(self, packages, name):
        return self.edited(packages, [self.options.python, "-m", "flake8_lazy", "--apply", "native"])

    def ruff(self, packages, name):
        base = [self.options.ruff, "check", "--isolated", "--no-cache", "--preview", "--target-version", "py315", "--fix", "--unsafe-fixes", "-q"]
        require = ["--config", 'lint.flake8-tidy-imports.require-lazy="all"']
        return self.edited(packages, base + ["--select", "TID254"] + require, base + ["--select", "TID255"])

    def lifeguard(self, packages, name):
        target = self.copy(packages)
        out = os.path.join(self.options.work, "lifeguard.json")
        tool = glob.glob(self.options.tools + "/lifeguard_lazy_imports-*.data/scripts/lifeguard")[0]
        subprocess.run([tool, "run-tree", "--sorted-output", target, out], capture_output=True, timeout=600)
        answer = json.load(open(out))
        eligible, eager = answer["LAZY_ELIGIBLE"], set(answer["LOAD_IMPORTS_EAGERLY"])
        files = {}
        for path in sorted(glob.glob(target + "/**/*.py", recursive=True)):
            dotted = os.path.relpath(path, target)[:-3].replace(os.sep, ".")
            files[dotted.removesuffix(".__init__")] = (path, dotted.endswith(".__init__"))
        statements = []
        for module, (path, package) in files.items():
            for one in imports(module, package, path):
                # A from-import may load submodules: they must be eligible too. Modules that it was not shown count as eligible.
                loaded = [one[1]] + [f"{one[1]}.{name}" for name in one[2]]
                if module not in eager and all(target in eligible or target not in files for target in loaded):
                    statements.append(one)
        return {"statements": statements, "needs": eligible}

    def lazyscope(self, packages, name):
        plans = os.path.join(self.options.work, "plans")
        one = os.path.join(self.options.work, "entry.json")
        entry = self.entries[name]
        json.dump({name: {**entry, "cwd": os.path.join(self.folder, entry.get("cwd", "."))}}, open(one, "w"))
        subprocess.run(self.options.lazyscope.split() + ["advise", self.folder, "--entries", one, "--plans", plans, "--python", self.options.python, "--path", self.options.site], capture_output=True, timeout=900)
        plan = os.path.join(plans, name + ".plan")
        return {"plan": open(plan).read().split("\n"), "packages": packages}


def imports(module, package, path):
    try:
        tree = ast.parse(open(path, "rb").read())
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ([module, alias.name, []] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = (module if package else module.rpartition(".")[0]).split(".")
                base = ".".join(parts[: len(parts) - node.level + 1] + ([node.module] if node.module else []))
            yield [module, base, [alias.name for alias in node.names]]


TOOLS = ("lazyscope", "lifeguard", "pep810", "flake8_lazy", "ruff")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entries")
    parser.add_argument("names", nargs="+")
    parser.add_argument("--tool", action="append", choices=TOOLS, help="only these; default: all")
    for option in ("--site", "--python", "--tools", "--ruff", "--lazyscope", "--work"):
        parser.add_argument(option, required=True)
    options = parser.parse_intermixed_args()
    bench = Bench(options)
    # Programs run elsewhere than here.
    options.tools, options.site = os.path.abspath(options.tools), os.path.abspath(options.site)
    tools = options.tool or TOOLS
    totals = {tool: [0, 0, 0] for tool in tools}
    for name in options.names:
        eager, loaded = bench.run(name, {})
        packages = bench.packages(loaded)
        cells = []
        for tool in tools:
            try:
                spec = getattr(bench, tool)(packages, name)
                behaviour, now = bench.run(name, spec)
            except Exception as failure:
                cells.append(f"{tool}: failed {failure!r}"[:120])
                continue
            same, saved = behaviour == eager, len(loaded) - len(now)
            count = len(spec["statements"]) if "statements" in spec else "plan"
            totals[tool][0] += same
            totals[tool][1] += saved if same else 0
            totals[tool][2] += not same
            cells.append(f"{tool}: {count} deferred, {'same' if same else 'BREAKS'}, saves {saved}")
        print(f"{name} ({len(loaded)} loads, {','.join(packages)})\n  " + "\n  ".join(cells), flush=True)
    print(f"\n| tool | same behaviour | loads saved where it is | breaks |\n|---|---|---|---|")
    for tool, (same, saved, broken) in totals.items():
        print(f"| {tool} | {same} of {len(options.names)} | {saved} | {broken} |")


if __name__ == "__main__":
    main()
