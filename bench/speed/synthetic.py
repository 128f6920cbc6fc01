#!/usr/bin/env python3
"""Writes a synthetic Python application, like the one that lazy imports were invented for: a deep package hierarchy, about 5.4 imports
a module, cycles, and module bodies that call a lot (registries, decorators, routes, fields, class hooks).

    synthetic.py DIR [--modules 28000] [--entries 100] [--seed 7]

The application runs: `cd DIR && python3 -m app.entry.e000` (Python 3.9 or later). Same arguments, same bytes; time and files grow
linearly, 1,000,000 modules take some minutes. Modules are counted with the __init__ files, without the entry points.

How the graph is made, in the order of writing:
- A module imports earlier ones: most near by, some far away, some popular. What it takes is used at import time (base class, decorator,
  call, constant) or, more often, only inside functions.
- Rings of two to four neighbours import each other and use that only inside functions, at the end of the body: cycles that work.
- Imports inside functions and under TYPE_CHECKING go anywhere, also to later modules: cycles of the graph that never run.
- A sub-package re-exports some of its modules; later packages import through it.
- Every module has a layer and imports lower ones, so that chains stay under 60 deep and CPython's recursion limit holds.
"""
import argparse
import os
import random
import sys

IN_SUB, IN_GROUP, DEEPEST = 20, 20, 60
FEWEST, SPREAD, TRIES = 1, 3.6, 6

CORE = {
    "__init__": "",
    "registry": '''"""Where modules announce what they define."""
import functools

ROUTES = {}
CLASSES = {}
LISTENERS = []


def register(name, **options):
    def mark(thing):
        CLASSES[name] = thing
        for listener in LISTENERS:
            listener(name, thing, options)
        return thing

    return mark


def route(path, methods=("GET",)):
    def wrap(function):
        @functools.wraps(function)
        def call(*args, **keywords):
            return function(*args, **keywords)

        for method in methods:
            ROUTES.setdefault(method, {})[path] = call
        return call

    return wrap


def listen(function):
    LISTENERS.append(function)
    return function
''',
    "model": '''"""Classes with hooks that run while classes are made."""
from app.core.registry import CLASSES


class Field:
    def __init__(self, kind, default=None, validators=()):
        self.kind, self.default, self.validators = kind, default, tuple(validators)

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("fields", {})

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        for validator in self.validators:
            validator(value)
        instance.__dict__[self.name] = value


class Model:
    children = 0

    def __init_subclass__(cls, abstract=False, **keywords):
        super().__init_subclass__(**keywords)
        Model.children += 1
        cls.abstract = abstract
        CLASSES.setdefault("model", []).append(cls)
''',
    "flags": '''"""Switches read while modules load."""
import os

FLAGS = {name: os.environ.get(f"APP_{name.upper()}", "") == "1" for name in ("debug", "trace", "strict")}


def enabled(name):
    return FLAGS.get(name, False)


def positive(value):
    if value < 0:
        raise ValueError(value)
    return value


def cached(function):
    memory = {}

    def call(*args):
        if args not in memory:
            memory[args] = function(*args)
        return memory[args]

    return call
''',
}

STANDARD = ["logging", "json", "re", "collections", "dataclasses", "functools", "datetime", "enum", "itertools", "decimal", "uuid", "math"]


class Application:
    """What the writer remembers of the modules already written; a few bytes for each."""

    def __init__(self, root, chance):
        self.root, self.chance = root, chance
        self.paths = []  # dotted name of module i
        self.subs = []  # number of the sub-package of module i
        self.layer = bytearray()  # bound of the import chain below module i
        self.heirs = bytearray()  # length of its class's chain of bases
        self.calls = bytearray()  # length of its helper's chain of calls
        self.sub_layer = []  # the same for the __init__ of each finished sub-package
        self.exports = []  # for each finished sub-package: (name, modules that it re-exports)

    def write(self, dotted, text, package=False):
        path = os.path.join(self.root, *dotted.split("."))
        if package:
            os.makedirs(path, exist_ok=True)
            path = os.path.join(path, "__init__")
        with open(path + ".py", "w") as sink:
            sink.write(text)

    def pick(self, number, sub, layer):
        """An earlier module of a lower layer, of some candidates the highest (so that much is reachable), or None."""
        best, highest = None, -1
        for _ in range(TRIES):
            dice, place = self.chance(), self.chance()
            if dice < 0.45:
                found = number - 1 - int(place * 60)
            elif dice < 0.70:
                found = number - 1 - int(place * 2000)
            elif dice < 0.80:
                found = int(place**4 * number)
            else:
                found = int(place * number)
            if 0 <= found < number and highest < self.height(found, sub) < layer:
                best, highest = found, self.height(found, sub)
        return best

    def height(self, found, sub):
        other = self.subs[found]
        return self.layer[found] if other == sub else max(self.layer[found], self.sub_layer[other]) + 1


def body(app, number, sub, ring):
    """Text of module `number`; ring: the neighbours that it forms a cycle with."""
    chance, me = app.chance, app.paths[number]
    imports, early, late = [], [], []
    heirs = calls = 0
    layer = app.layer[number] - len(ring)
    base, base_of = "Model", None
    for name in sorted({STANDARD[int(chance() ** 2 * len(STANDARD))] for _ in range(int(chance() * 3))}):
        imports.append(f"import {name}")
        if name == "logging":
            early.append("LOGGER = logging.getLogger(__name__)")
        else:
            late.append(f"print({name}.__name__)")
    imports.append("from app.core.registry import register" + (", route" if number % 3 == 0 else ""))
    imports.append("from app.core.model import Field, Model")
    wanted = (app.pick(number, sub, layer) for _ in range(FEWEST + int(chance() * SPREAD)))
    targets = {found for found in wanted if found is not None and found not in ring}
    for found in sorted(targets):
        name, other, style, now = app.paths[found], app.subs[found], chance(), chance() < 0.35
        package = name.rpartition(".")[0]
        if other != sub and other < len(app.exports) and found in app.exports[other] and style < 0.6:
            imports.append(f"from {package} import Thing{found}")
            (early if now else late).append(f"KIND_{found} = Thing{found}.kind")
        elif style < 0.55:
            take_base = now and base_of is None and app.heirs[found] < 4
            imports.append(f"from {name} import LIMIT as LIMIT_{found}, Thing{found}, helper{found}")
            if take_base:
                base, base_of, heirs = f"Thing{found}", found, app.heirs[found] + 1
            elif now and app.calls[found] < 5:
                early.append(f"TOTAL_{found} = helper{found}(LIMIT_{found})")
            else:
                late.append(f"helper{found}(LIMIT_{found}), Thing{found}")
        elif style < 0.8:
            imports.append(f"import {name} as m{found}")
            (early if now else late).append(f"BOUND_{found} = m{found}.LIMIT")
        else:
            imports.append(f"from {package} import {name.rpartition('.')[2]}")
            (early if now else late).append(f"SIZE_{found} = len({name.rpartition('.')[2]}.TABLE)")
    called = next((found for found in sorted(targets) if app.calls[found] < 5), None)
    helper = "value + 1"
    if called is not None and f"from {app.paths[called]} import LIMIT as LIMIT_{called}, Thing{called}, helper{called}" in imports:
        helper, calls = f"helper{called}(value) + 1", app.calls[called] + 1
    lines = [f'"""Module {number}."""']
    anywhere = int(chance() * len(app.paths))
    if chance() < 0.12:
        lines.append("from typing import TYPE_CHECKING")
        imports.append(f"if TYPE_CHECKING:\n    from {app.paths[anywhere]} import Thing{anywhere}")
    lines += imports
    lines += ["", *early, f"LIMIT = {number % 97}", f'TABLE = {{name: len(name) for name in ("a{number}", "bb", "ccc")}}', ""]
    lines += ["", f"def helper{number}(value):", f"    return {helper}", "", ""]
    lines += [f'@register("{me}", level={number % 5})', f"class Thing{number}({base}):", f'    kind = "{number % 11}"',
              f"    size = Field(int, default=helper{number}(LIMIT))", "    label = Field(str)", "", "    def run(self):"]
    lines += [f"        {line}" for line in late] or ["        pass"]
    if chance() < 0.12:
        lines.append(f"        from {app.paths[anywhere]} import helper{anywhere} as far\n        return far(1)")
    lines.append("")
    if number % 3 == 0:
        methods = '("GET", "POST")' if number % 2 else '("GET",)'
        lines += ["", f'@route("/{me.replace(".", "/")}", methods={methods})', f"def handle{number}(request):", f"    return Thing{number}().run()", ""]
    if number % 7 == 0:
        lines += ["", f"for name in TABLE:\n    globals()[f'NAME_{{name}}'] = helper{number}(len(name))", ""]
    for other in ring:
        if other != number:
            lines += ["", f"import {app.paths[other]} as ring{other}  # noqa: E402", "", f"def around{other}():", f"    return ring{other}.LIMIT", ""]
    app.heirs[number], app.calls[number] = heirs, calls
    return "\n".join(lines)


def rings(numbers, chance):
    """Cuts consecutive numbers into rings; most have one member and are no cycle."""
    while numbers:
        size = 2 + int(chance() * 3) if chance() < 0.06 else 1
        yield numbers[:size]
        numbers = numbers[size:]


def write_sub(app, package, numbers):
    sub = len(app.sub_layer)
    app.sub_layer.append(0)
    for number in numbers:
        app.paths.append(f"{package}.m{number}")
        app.subs.append(sub)
    for part in (app.layer, app.heirs, app.calls):
        part.extend(bytes(len(numbers)))
    os.makedirs(os.path.join(app.root, *package.split(".")), exist_ok=True)
    for ring in rings(numbers, app.chance):
        members = ring if len(ring) > 1 else ()
        layer = 1 + int(app.chance() * (DEEPEST - 6)) + len(members)
        for number in ring:
            app.layer[number] = layer
        for number in ring:
            app.write(app.paths[number], body(app, number, sub, members))
    shown = sorted(sorted(numbers, key=lambda number: app.layer[number])[: int(app.chance() * 5)])
    app.sub_layer[sub] = 1 + max((app.layer[number] for number in shown), default=0)
    app.exports.append(frozenset(shown))
    names = [f"Thing{number}" for number in shown]
    text = "".join(f"from .m{number} import Thing{number}\n" for number in shown)
    app.write(package, text + f"\n__all__ = {names}\n", package=True)


def write_application(root, modules, entries, seed):
    app = Application(root, random.Random(seed).random)
    app.write("app", "", package=True)
    app.write("app.core", CORE["__init__"], package=True)
    for name, text in CORE.items():
        if name != "__init__":
            app.write(f"app.core.{name}", text)
    left, group, number = modules - 1 - len(CORE), 0, 0
    while left > 2:
        app.write(f"app.p{group}", "", package=True)
        left -= 1
        for sub in range(IN_GROUP):
            size = min(IN_SUB, left - 1)
            if size <= 0:
                break
            write_sub(app, f"app.p{group}.s{sub}", list(range(number, number + size)))
            number, left = number + size, left - size - 1
        group += 1
    app.write("app.entry", "", package=True)
    for entry in range(entries):
        roots = 2 ** (2 + int(app.chance() * 7))  # from a small tool to the server that loads nearly everything
        wanted = sorted({max((int(app.chance() ** 0.5 * number) for _ in range(TRIES)), key=app.layer.__getitem__) for _ in range(roots)})
        lines = [f"import {app.paths[found]} as m{found}" for found in wanted]
        lines += ["", "", "def main():", "    import sys", ""]
        lines += [f"    m{found}.helper{found}(1)" for found in wanted[: len(wanted) // 2 + 1]]
        lines += ['    print(sum(name.startswith("app.") for name in sys.modules))', "", "", 'if __name__ == "__main__":', "    main()", ""]
        app.write(f"app.entry.e{entry:03d}", "\n".join(lines))
    with open(os.path.join(root, "pyproject.toml"), "w") as sink:
        sink.write('[project]\nname = "app"\nversion = "1.0"\n\n[project.scripts]\n')
        sink.writelines(f'e{entry:03d} = "app.entry.e{entry:03d}:main"\n' for entry in range(entries))
    return modules - left


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir")
    parser.add_argument("--modules", type=int, default=28_000)
    parser.add_argument("--entries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    if os.path.exists(options.dir) and os.listdir(options.dir):
        sys.exit(f"{options.dir} is not empty; name a new folder")
    if options.modules < 50:
        sys.exit("at least 50 modules")
    os.makedirs(options.dir, exist_ok=True)
    written = write_application(options.dir, options.modules, options.entries, options.seed)
    print(f"{written} modules and {options.entries} entry points in {options.dir}")


if __name__ == "__main__":
    main()
