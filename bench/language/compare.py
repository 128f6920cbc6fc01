#!/usr/bin/env python3
"""Runs many small pieces of Python in the interpreter and in the simulation, and tells where they differ.

    python3.15 compare.py "LAZYSCOPE" FILE... [--unknown]

LAZYSCOPE is the command. In a file that ends in `.lines` each line is an expression; in others pieces are separated by empty lines,
and the last line of a piece is an expression. Compared is its `repr`, or the type of what it raises.
The simulation may not know a value (counted, and listed with --unknown); where it knows a wrong one, that is a defect.
"""
import argparse
import ast
import contextlib
import io
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

# Named one by one: the simulation believes in an error that nobody raises only where a handler names it.
ERRORS = (
    "ArithmeticError, AssertionError, AttributeError, ImportError, LookupError, NameError, OSError, RuntimeError, "
    "StopIteration, SyntaxError, SystemExit, TypeError, ValueError, ZeroDivisionError, OverflowError, IndexError, "
    "KeyError, UnboundLocalError, RecursionError, NotImplementedError, UnicodeDecodeError, UnicodeEncodeError"
)

CHECK = """
def check_{number}():
    try:
        value = repr(piece_{number}())
    except ({errors}) as error:
        value = "!" + type(error).__name__
    if value == {expected!r}:
        import right_{number}
    else:
        import wrong_{number}


try:
    check_{number}()
except BaseException:
    pass
"""


def pieces(path):
    text = pathlib.Path(path).read_text()
    parts = text.splitlines() if path.endswith(".lines") else re.split(r"\n\s*\n", text)
    return [part.strip("\n") for part in parts if part.strip() and not part.startswith("#")]


def function(number, piece):
    *before, last = ast.parse(piece).body
    last = ast.Return(last.value) if isinstance(last, ast.Expr) else last
    body = ast.unparse(ast.Module([*before, last], []))
    return f"def piece_{number}():\n" + "".join(f"    {line}\n" for line in body.splitlines())


def outcome(source, number):
    names = {"__name__": "main"}
    try:
        exec(source, names)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return repr(names[f"piece_{number}"]())
    except BaseException as error:
        return "!" + type(error).__name__


def loaded(lazyscope, folder):
    command = [*shlex.split(lazyscope), "simulate", "main.py", "--python", sys.executable, "--mode", "eager", "--format", "json"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return {load["module"] for load in json.loads(run.stdout)["entries"][0]["modes"][0]["loads"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lazyscope")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--unknown", action="store_true")
    options = parser.parse_args()
    found = [piece for path in options.files for piece in pieces(path)]
    sources = [function(number, piece) for number, piece in enumerate(found)]
    expected = [outcome(source, number) for number, source in enumerate(sources)]
    with tempfile.TemporaryDirectory() as folder:
        program = []
        for number, source in enumerate(sources):
            program += [source, CHECK.format(number=number, errors=ERRORS, expected=expected[number])]
            for name in ("right", "wrong"):
                pathlib.Path(folder, f"{name}_{number}.py").touch()
        pathlib.Path(folder, "main.py").write_text("\n".join(program))
        loads = loaded(options.lazyscope, folder)
    counts = {"right": 0, "unknown": 0, "WRONG": 0}
    for number, piece in enumerate(found):
        sides = {name for name in ("right", "wrong") if f"{name}_{number}" in loads}
        verdict = "right" if sides == {"right"} else "WRONG" if sides == {"wrong"} else "unknown"
        counts[verdict] += 1
        if verdict == "WRONG" or verdict == "unknown" and options.unknown:
            print(f"{verdict}\t{piece}\n\t-> {expected[number]}")
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    sys.exit(counts["WRONG"] > 0)


main()
