#!/usr/bin/env python3
"""Imports of single modules in older interpreters: what really loads beside what lazyscope predicts.

    versions.py PYTHON... [--site DIR] [--keep DIR]

For each interpreter (3.9 or later): runs `import X` for every module of its standard library, or with --site for every
top-level module in DIR, a site-packages made for that interpreter; writes what was loaded in the format of
record_truth.py; lets `lazyscope verify` predict it, nothing deferred; prints a line for each interpreter and the
imports that differ. Modules whose import fails are left out. LAZYSCOPE names another launcher.
"""
import argparse
import ast
import json
import os
import pathlib
import subprocess
import sys
import tempfile

LAUNCHER = os.environ.get("LAZYSCOPE", str(pathlib.Path(__file__).resolve().parents[2] / "lazyscope"))
# They open windows or browsers, print, or are programs.
LEFT_OUT = {"antigravity", "this", "idlelib", "turtle", "turtledemo", "__main__"}
LIBRARY = """
import os, sys, sysconfig
folder = sysconfig.get_path("stdlib")
names = set(getattr(sys, "stdlib_module_names", ())) or set(sys.builtin_module_names) | {
    os.path.splitext(name)[0] for name in os.listdir(folder) if name.endswith(".py") or os.path.exists(f"{folder}/{name}/__init__.py")}
print(*sorted(names))
"""
PROBE = """
import sys
before, done = set(sys.modules), False
try:
    import {name}
    done = True
finally:
    sys.stdout.write("\\n@@" + repr((done, [[n, getattr(m, "__file__", None)] for n, m in list(sys.modules.items()) if n not in before])))
"""


def run(python, code, environment):
    return subprocess.run([python, "-c", code], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120).stdout


def names_in(site):
    names = {path.stem if path.suffix == ".py" else path.name for path in site.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    return sorted(name for name in names if name.isidentifier())


def record(python, folder, site):
    """Writes the recordings and the entries; returns the file of the entries."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment["HOME"] = str(folder)
    if site:
        environment["PYTHONPATH"] = str(site)
    bare = run(python, "import sys; print(*sys.modules)", environment).split()
    names = names_in(site) if site else run(python, LIBRARY, environment).split()
    entries = {}
    for name in names:
        if name in LEFT_OUT or name.startswith("_test") or name in bare:
            continue
        answer = run(python, PROBE.format(name=name), environment).rpartition("\n@@")[2]
        done, loaded = ast.literal_eval(answer) if answer.startswith("(") else (False, [])
        if done:
            entry, argv = f"import-{name}", ["-c", f"import {name}"]
            entries[entry] = {"argv": argv, "cwd": "."}
            recording = {"entry": entry, "argv": argv, "mode": "eager", "exit": 0, "behaves_as_eager": True,
                         "last_error_line": None, "modules": loaded, "pending": [], "bare": bare}
            (folder / f"{entry}.eager.json").write_text(json.dumps(recording))
    (folder / "entries.json").write_text(json.dumps(entries))
    return folder / "entries.json"


def compare(python, folder, entries, site):
    out = folder / "verify.json"
    command = [LAUNCHER, "verify", str(entries), "--truth", str(folder), "--mode", "eager", "--python", python, "--format", "json", "-q", "-o", str(out)]
    subprocess.run(command + (["--path", str(site)] if site else []), check=True)
    return json.loads(out.read_text())["entries"]


def tell(python, rows):
    version = subprocess.run([python, "-V"], capture_output=True, text=True).stdout.strip()
    exact = sum(row["exact"] for row in rows)
    print(f"{version}: {len(rows)} imports, {exact} exact, mean F1 {sum(row['f1'] for row in rows) / len(rows):.4f}")
    for row in sorted(rows, key=lambda row: row["f1"]):
        if not row["exact"]:
            print(f"  {row['f1']:.3f} {row['entry']}: missing {row['missing'][:6]}, extra {row['extra'][:6]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pythons", nargs="+", metavar="PYTHON")
    parser.add_argument("--site", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="where recordings are left (default: nowhere)")
    options = parser.parse_args()
    for python in options.pythons:
        with tempfile.TemporaryDirectory() as scratch:
            folder = (options.keep or pathlib.Path(scratch)) / pathlib.Path(python).resolve().name
            folder.mkdir(parents=True, exist_ok=True)
            tell(python, compare(python, folder, record(python, folder, options.site), options.site))


if __name__ == "__main__":
    sys.exit(main())
