#!/usr/bin/env python3
"""Runs random programs of imports in CPython 3.15 and compares what they load with lazyscope's prediction.

    bench/agreement/imports.py [--programs 200] [--seed 1] [--folder DIR] [--python P] [--lazyscope L]

Every program is a package of seven modules and a script. They import one another in all ways that there are, lazily and not, under few
names, so that functions, submodules, numbers and lazy imports take the place of one another; they set, delete and read names, and load a
module that says of which class the value or the error was. Each runs as it is written and with everything lazy. Prints what only one side
loads and which of the two fails; the exit status is 1 if anything differs. P is LAZYSCOPE_PYTHON315 by default. With --folder the programs
stay there.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = ("", "a", "b", "c", "sub", "sub.a", "sub.d")
LEAVES = tuple(module for module in MODULES if module not in ("", "sub"))
NAMES = ("a", "b", "c", "sub", "f", "g", "x")
MODES = {"as-written": "normal", "all": "all"}
MOST_READS = 40
CLASSES = (
    "function module int type str dict NoneType lazy_import NameError UnboundLocalError AttributeError ImportError ModuleNotFoundError"
    " ImportCycleError KeyError TypeError RuntimeError"
).split()

# What is read is told by loading a module.
TELLER = '''def tell(number, read):
    try:
        kind = type(read()).__name__
    except (NameError, AttributeError, ImportError, KeyError, TypeError, RuntimeError) as error:
        kind = type(error).__name__
    __import__("read%d_%s" % (number, kind))
'''
# Start-up code runs before -X lazy_imports takes effect; what failed to load is gone at the end.
RUNNER = '''import atexit, os, sys
folder = os.path.dirname(os.path.abspath(sys.argv[1]))
sys.path[0] = folder
def at_end():
    files = {name: getattr(sys.modules[name], "__file__", None) or "" for name in list(sys.modules)}
    os.write(1, ("\\n@" + " ".join(name for name, file in files.items() if file.startswith(folder + os.sep) and name != "__main__")).encode())
atexit.register(at_end)
exec(compile(open(sys.argv[1]).read(), sys.argv[1], "exec"), {"__name__": "__main__", "__builtins__": __builtins__})
'''


class Program:
    """One package and the script that uses it, as text by file."""

    def __init__(self, number, chance):
        self.package = f"p{number}"
        self.script = f"s{number}.py"
        self.chance = chance
        self.is_lazy = chance.random() < 0.8
        self.reads = 0

    def files(self):
        for module in MODULES:
            path = module.replace(".", "/") + (".py" if module not in ("", "sub") else "/__init__.py")
            yield os.path.join(self.package, path.lstrip("/")), self.body(module)
        ending = "".join(self.numbered(self.read(f"{self.package}.{self.name()}")) + "\n" for _ in range(3))
        yield self.script, f"import {self.package}\n{self.body('script')}{ending}"

    def body(self, module):
        statements = [self.numbered(self.statement(module)) for _ in range(self.chance.randint(2, 6))]
        return "import teller as _teller\n" + "\n".join(map(self.guarded, statements)) + "\n"

    def guarded(self, statement):
        """Most imports that run at once may fail; a star import stands at the left margin, and lazy ones have to."""
        words = statement.split()
        plain = words[0] in ("import", "from") and words[-1] != "*"
        if plain and self.chance.random() < 0.85:
            return f"try:\n    {statement}\nexcept ImportError:\n    pass"
        return statement

    def statement(self, module):
        name, other, anywhere = self.name(), self.name(), self.anywhere()
        relative = f"from .{self.chance.choice('abc')}" if module == "" else f"from {self.package}" if module == "script" else "from ."
        at = f'__import__("sys").modules["{anywhere}"]'
        choices = {
            f"{self.lazily()}import {anywhere}": 16,
            f"{self.lazily()}import {anywhere} as {name}": 8,
            f"{self.lazily()}from {anywhere} import {name}": 18,
            f"{self.lazily()}from {anywhere} import {name} as {other}": 8,
            f"{self.lazily()}{relative} import {name}": 10,
            f"from {anywhere} import *": 3,
            f"{name} = {self.chance.randint(0, 9)}": 7,
            f"def {name}(): pass": 7,
            f"class {name}: pass": 2,
            self.read(f"globals().pop({name!r})"): 2,
            self.read(f"globals()[{name!r}]"): 2,
            self.read(f"setattr({at}, {name!r}, 1)"): 3,
            self.read(f"delattr({at}, {name!r})"): 1,
            self.read(f"getattr({at}, {name!r})"): 2,
            self.read(f'__import__("sys").modules.pop("{self.package}.{self.chance.choice(LEAVES)}")'): 1,
            self.read(f'__import__("{anywhere}")'): 1,
            self.read(f'__import__("{anywhere}", fromlist=["{name}"])'): 2,
            self.read(f"{self.chance.choice((self.package, name))}.{other}"): 5,
            self.read(name): 5,
        }
        return self.chance.choices(list(choices), list(choices.values()))[0]

    def read(self, expression):
        return f"_teller.tell(NUMBER, lambda: {expression})"

    def numbered(self, statement):
        self.reads += "NUMBER" in statement
        return statement.replace("NUMBER", str(self.reads % MOST_READS))

    def lazily(self):
        return "lazy " if self.is_lazy and self.chance.random() < 0.35 else ""

    def name(self):
        return self.chance.choice(NAMES)

    def anywhere(self):
        return ".".join(filter(None, (self.package, self.chance.choice(MODULES))))


def write(folder, programs):
    texts = {"teller.py": TELLER}
    texts.update((f"read{number}_{kind}.py", "") for number in range(MOST_READS) for kind in CLASSES)
    for program in programs:
        texts.update(program.files())
    for path, text in texts.items():
        os.makedirs(os.path.join(folder, os.path.dirname(path)), exist_ok=True)
        with open(os.path.join(folder, path), "w") as file:
            file.write(text)


def really(python, folder, script, mode):
    """What a program loads, without those that failed, and how it ends."""
    command = [python, "-B", "-W", "ignore", "-X", "lazy_imports=" + MODES[mode], "-c", RUNNER, os.path.join(folder, script)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    loaded = run.stdout.rpartition("@")[2].split()
    return set(loaded), bool(run.returncode)


def predicted(lazyscope, python, folder, scripts, own):
    entries = [argument for script in scripts for argument in ("-e", script)]
    command = [lazyscope, "simulate", ".", "--python", python, "--mode", ",".join(MODES), "--format", "json", "-q", "--no-cache", *entries]
    run = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    if run.returncode:
        sys.exit(run.stderr)
    for entry in json.loads(run.stdout)["entries"]:
        for mode in entry["modes"]:
            loaded = {load["module"] for load in mode["loads"] if load["module"].split(".")[0] in own}
            yield (entry["entry"], mode["mode"]), (loaded, mode["ending"] == "raised")


def told(entry, mode, real, ours):
    def side(label, modules):
        return f" {label}: {' '.join(sorted(modules))};" if modules else ""

    ends = " fails" if real[1] else " ends"
    believed = "" if real[1] == ours[1] else ", believed to fail" if ours[1] else ", believed to end"
    return f"{entry} {mode}:{side('only really', real[0] - ours[0])}{side('only predicted', ours[0] - real[0])}{ends}{believed}"


def compare(options, folder):
    programs = [Program(number, random.Random(f"{options.seed} {number}")) for number in range(options.programs)]
    write(folder, programs)
    own = {name.partition(".")[0] for name in os.listdir(folder)}
    asked = [(program.script, mode) for program in programs for mode in MODES]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        real = dict(zip(asked, pool.map(lambda one: really(options.python, folder, *one), asked)))
    ours = dict(predicted(options.lazyscope, options.python, folder, [program.script for program in programs], own))
    different = [one for one in asked if real[one] != ours[one]]
    for one in different:
        print(told(*one, real[one], ours[one]))
    print(f"{len(asked)} runs, {sum(failed for _, failed in real.values())} of them fail; {len(different)} differ")
    return bool(different)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder")
    parser.add_argument("--python", default=os.environ.get("LAZYSCOPE_PYTHON315"))
    parser.add_argument("--lazyscope", default=os.path.join(HERE, "..", "..", "lazyscope"))
    options = parser.parse_args()
    if not options.python:
        parser.error("needs --python or LAZYSCOPE_PYTHON315, a CPython 3.15")
    options.lazyscope = os.path.abspath(options.lazyscope)
    if options.folder:
        os.makedirs(options.folder, exist_ok=True)
        return compare(options, os.path.abspath(options.folder))
    with tempfile.TemporaryDirectory() as folder:
        return compare(options, os.path.realpath(folder))


if __name__ == "__main__":
    sys.exit(main())
