#!/usr/bin/env python3
"""Is what `lazyscope why` says true? Makes the change that it names, in a copy, and records what then loads.

    why.py --python PYTHON3.15 --site SITE --record RECORD_TRUTH.PY [PACKAGE:MODULE:ARGUMENTS]...

SITE is a site-packages with bench/accuracy/requirements.txt. For each `python -m PACKAGE ARGUMENTS` and a module that it
loads: prints the chain of `why`; writes `lazy` before the statements of its cut, in a copy of their packages that comes
first on the path; records both programs as written; prints what was predicted beside what is real. Exit status 1 if
any module of a chain is not really loaded, the module still loads after the change, or the program behaves otherwise.
LAZYSCOPE names another launcher.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

LAUNCHER = os.environ.get("LAZYSCOPE", str(pathlib.Path(__file__).resolve().parents[2] / "lazyscope"))
CASES = ["cookiecutter:requests:--help", "robot:robot.libraries:--help", "bandit:yaml:--help"]


def why(options, package, module, arguments):
    command = [LAUNCHER, "why", "-m " + package, module, "--path", options.site, "--python", options.python, "--format", "json", "-q"]
    with tempfile.TemporaryDirectory() as empty:
        command.insert(4, empty)
        done = subprocess.run(command + ["--args=" + arguments], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def copy_made_lazy(site, statements, folder):
    """Copies the packages of these statements and writes `lazy` before each."""
    for statement in statements:
        place = pathlib.Path(statement["file"]).relative_to(site)
        if not (folder / place.parts[0]).exists():
            shutil.copytree(site / place.parts[0], folder / place.parts[0])
        file = folder / place
        lines = file.read_bytes().split(b"\n")
        at, column = statement["line"] - 1, statement["column"] - 1
        assert lines[at][column:].startswith((b"import ", b"from ")), (place, lines[at])
        lines[at] = lines[at][:column] + b"lazy " + lines[at][column:]
        file.write_bytes(b"\n".join(lines))


def record(options, argv, folder, paths):
    folder.mkdir()
    (folder / "entries.json").write_text(json.dumps({"it": {"argv": argv, "cwd": "."}}))
    command = [sys.executable, options.record, "record", str(folder / "entries.json"), "--python", options.python, "--modes", "eager,normal"]
    for path in paths:
        command += ["--path", str(path)]
    subprocess.run(command + ["--out", str(folder)], check=True, capture_output=True)
    recording = json.loads((folder / "it.normal.json").read_text())
    bare = set(recording["bare"])
    return {name for name, _ in recording["modules"]} - bare, recording


def check(options, case):
    package, module, arguments = case.split(":")
    site = pathlib.Path(options.site).resolve()
    answer = why(options, package, module, arguments)
    print(f"python -m {package} {arguments}: why {module}")
    if "cut" not in answer:
        print("  no cut is named" if answer["loaded"] else "  it is not loaded")
        return False
    cut = answer["cut"]
    for load in answer["as_written"]:
        statement = load.get("statement", {})
        place = f"{pathlib.Path(statement['file']).relative_to(site)}:{statement['line']}  {statement['text']}" if statement else ""
        print(f"  {load['module']:<24} {place}".rstrip())
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        (home / "changed").mkdir()
        copy_made_lazy(site, cut["statements"], home / "changed")
        argv = ["-m", package, *arguments.split()]
        before, first = record(options, argv, home / "before", [site])
        after, second = record(options, argv, home / "after", [home / "changed", site])
    missing = [load["module"] for load in answer["as_written"] if load["module"] not in before | {package}]
    same = first["exit"] == second["exit"] and second["behaves_as_eager"]
    for statement in cut["statements"]:
        print(f"  changed: {pathlib.Path(statement['file']).relative_to(site)}:{statement['line']}  lazy {statement['text']}")
    print(f"  predicted: {cut['of']} modules, {cut['saved']} fewer; real: {len(before)}, {len(before) - len(after)} fewer")
    print(f"  {module} before: {'loaded' if module in before else 'NOT LOADED'}; after: {'STILL LOADED' if module in after else 'not loaded'};"
          f" the program behaves {'the same' if same else 'OTHERWISE'}")
    if missing:
        print("  in the chain and not really loaded:", *missing)
    return module in before and module not in after and same and not missing


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("cases", nargs="*", default=CASES)
    for option in ("--python", "--site", "--record"):
        parser.add_argument(option, required=True)
    options = parser.parse_args()
    sys.exit(0 if all([check(options, case) for case in options.cases]) else 1)


if __name__ == "__main__":
    main()
