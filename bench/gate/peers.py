#!/usr/bin/env python3
"""Who finds the import cycles? pylint, import-linter, tach, pydeps and lazyscope on six packages, compared with what CPython does.

    peers.py [--packages jinja2 rich ...]

The truth is recorded by importing every module of a package (import_edges.py): a module is on a cycle when it and another import each
other, directly or through others, by statements that run while they load. `found` and `missed` count those modules, `false` the modules
that a tool names and that are on no such cycle. The packages are those of bench/accuracy (record.sh installs them).
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAZYSCOPE = os.environ.get("LAZYSCOPE", ROOT / "lazyscope")
CACHE = pathlib.Path(os.environ.get("LAZYSCOPE_BENCH_CACHE", ROOT.parent / ".cache/lazyscope-bench"))
TOOLS = ["pylint==4.1.4", "import-linter==2.17", "tach==0.35.3", "pydeps==3.0.9"]
PACKAGES = ["werkzeug", "aiohttp", "rope", "falcon", "invoke", "jinja2"]


def tools():
    folder = CACHE / "peers"
    if not (folder / "complete").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([folder / "bin/pip", "install", "-q", *TOOLS], check=True)
        (folder / "complete").touch()
    return folder / "bin"


def on_cycles(edges):
    """The names that reach themselves (Kosaraju would be faster; the packages are small)."""
    after = {}
    for importer, imported in edges:
        after.setdefault(importer, set()).add(imported)
    found = set()
    for start in after:
        seen, stack = set(), list(after[start])
        while stack:
            name = stack.pop()
            if name not in seen:
                seen.add(name)
                stack.extend(after.get(name, ()))
        if start in seen:
            found.add(start)
    return found


def siblings(edges):
    """What lies side by side in a package: the import of a.b.c by a.x.y ties a.x to a.b."""
    tied = set()
    for importer, imported in edges:
        one, other = importer.split("."), imported.split(".")
        for depth, (left, right) in enumerate(zip(one, other)):
            if left != right:
                tied.add((".".join(one[: depth + 1]), ".".join(other[: depth + 1])))
                break
    return tied


class Run:
    """One run of a tool: what it printed and the CPU seconds of its process."""

    def __init__(self, folder, *command):
        before = os.times()
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        after = os.times()
        self.seconds = after.children_user - before.children_user + after.children_system - before.children_system
        self.code, self.out = done.returncode, done.stdout + done.stderr
        self.stdout = done.stdout


def pylint(folder, package, modules, bin):
    run = Run(folder, bin / "pylint", package, "--disable=all", "--enable=R0401", "--persistent=n")
    names = {name for cycle in re.findall(r"Cyclic import \((.*?)\)", run.out) for name in cycle.split(" -> ")}
    return names, run.seconds


def tach(folder, package, modules, bin):
    text = 'source_roots = ["."]\nexclude = []\nforbid_circular_dependencies = true\n'
    (folder / "tach.toml").write_text(text + "".join(f'[[modules]]\npath = "{name}"\ndepends_on = []\n' for name in modules))
    sync, check = Run(folder, bin / "tach", "sync"), Run(folder, bin / "tach", "check")
    return set(re.findall(r"Circular dependency detected for module '(.*?)'", check.out)), sync.seconds + check.seconds


def pydeps(folder, package, modules, bin):
    run = Run(folder, bin / "pydeps", package, "--show-cycles", "--show-dot", "--no-output", "--max-bacon=0")
    names = {name.replace(".", "_"): name for name in modules}
    ends = {end for edge in re.findall(r"^\s*(\w+) -> (\w+)", run.stdout, re.MULTILINE) for end in edge}
    return {names[end] for end in ends if end in names}, run.seconds


def lazyscope(folder, package, modules, bin):
    run = Run(folder, LAZYSCOPE, "check", "--format", "json", "--no-cache")
    keys = {key for finding in json.loads(run.stdout)["findings"] if finding["rule"] == "cyclic-import" for key in finding["keys"]}
    return {end for key in keys for end in key.split(" -> ")}, run.seconds


def import_linter(folder, package, bin):
    contract = "name = cycles\ntype = acyclic_siblings\nancestors = " + package
    (folder / ".importlinter").write_text(f"[importlinter]\nroot_package = {package}\n[importlinter:contract:1]\n{contract}\n")
    run = Run(folder, bin / "lint-imports", "--no-cache")
    cut = re.findall(r"made acyclic by removing (\d+) dep", run.out)
    return f"{'BROKEN' if run.code else 'kept'}, {sum(map(int, cut))} to remove", run.seconds


def acyclic(folder, package):
    (folder / "lazyscope.toml").write_text(f'[contracts]\nacyclic = [{{package = "{package}", depth = 10}}]\n')
    run = Run(folder, LAZYSCOPE, "check", "--format", "json", "--no-cache")
    keys = {key for finding in json.loads(run.stdout)["findings"] if finding["rule"] == "acyclic" for key in finding["keys"]}
    return {end for key in keys for end in key.split(" -> ")}, run.seconds


def forbidden(folder, package, modules, bin):
    """Whether one part of the package reaches another, asked for the pairs of the first nine parts."""
    parts = sorted({".".join(name.split(".")[:2]) for name in modules if "." in name})[:9]
    pairs = [(one, other) for one in parts for other in parts if one != other]
    linter = f"[importlinter]\nroot_package = {package}\nexclude_type_checking_imports = True\n"
    for one, other in pairs:
        linter += f"[importlinter:contract:{one}|{other}]\nname = {one}|{other}\ntype = forbidden\nsource_modules = {one}\nforbidden_modules = {other}\n"
    (folder / ".importlinter").write_text(linter)
    run = Run(folder, bin / "lint-imports", "--no-cache")
    theirs = set(re.findall(r"^(\S+\|\S+) BROKEN", run.out, re.MULTILINE))
    lines = [f'{{importers = ["{one}"], imported = ["{other}"], reason = "{one}|{other}"}}' for one, other in pairs]
    (folder / "lazyscope.toml").write_text("[contracts]\nforbidden = [" + ", ".join(lines) + "]\n")
    own = Run(folder, LAZYSCOPE, "check", "--format", "json", "--no-cache")
    ours = {finding["reason"] for finding in json.loads(own.stdout)["findings"] if finding["rule"] == "forbidden-import"}
    only = ", ".join(sorted(theirs - ours)[:3]), ", ".join(sorted(ours - theirs)[:3])
    return f"| {package} | {len(pairs)} | {len(theirs & ours)} | {len(theirs - ours)} {only[0]} | {len(ours - theirs)} {only[1]} | {run.seconds:.1f} | {own.seconds:.1f} |"


def measure(package, site, python, bin, work):
    folder = work / package
    shutil.copytree(site / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "tests"))
    (folder / ".git").mkdir()
    edges = json.loads(subprocess.run([python, ROOT / "bench/gate/import_edges.py", package], cwd=folder, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": f"{folder}:{site}"}).stdout)
    truth = on_cycles(edges["edges"])
    modules = [".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__") for path in sorted((folder / package).rglob("*.py"))]
    print(f"| **{package}**, {len(modules)} modules, {len(truth)} on cycles | | | | |", flush=True)
    for tool in (pylint, tach, pydeps, lazyscope):
        names, seconds = tool(folder, package, modules, bin)
        print(f"| {tool.__name__} | {len(names & truth)} | {len(truth - names)} | {len(names - truth)} | {seconds:.1f} |", flush=True)
    tied = on_cycles(siblings(edges["edges"]))
    verdict, seconds = import_linter(folder, package, bin)
    names, own = acyclic(folder, package)
    asked = forbidden(folder, package, modules, bin)
    return asked, f"| {package} | {len(tied)} | {verdict} | {seconds:.1f} | {len(names & tied)} found, {len(tied - names)} missed, {len(names - tied)} false | {own:.1f} | {', '.join(edges['failed'][:3])} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", nargs="+", default=PACKAGES)
    options = parser.parse_args()
    key = hashlib.sha256((ROOT / "bench/accuracy/requirements.txt").read_bytes()).hexdigest()[:12]
    python = os.environ.get("LAZYSCOPE_PYTHON315", CACHE / "py315/bin/python3.15")
    bin = tools()
    print("| modules on cycles | found | missed | false | CPU s |\n|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as work:
        rows = [measure(package, CACHE / f"site-{key}", python, bin, pathlib.Path(work)) for package in options.packages]
    print("\n| packages side by side | on cycles | import-linter `acyclic_siblings` | CPU s | lazyscope `acyclic` | CPU s | not importable |\n|---|---:|---|---:|---|---:|---|")
    print("\n".join(row for _, row in rows))
    print("\n| `forbidden` | pairs | both say broken | only import-linter | only lazyscope | CPU s import-linter | lazyscope |\n|---|---:|---:|---|---|---:|---:|")
    print("\n".join(asked for asked, _ in rows))


if __name__ == "__main__":
    main()
