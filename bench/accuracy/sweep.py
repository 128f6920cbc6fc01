#!/usr/bin/env python3
"""Writes entries that nobody chose: `import X` of everything at the top of a site-packages, `--help` of its console scripts.

    sweep.py SITE ENTRIES.json [--without ENTRIES.json]...

Of each distribution the first two console scripts count; an entry whose command is in one of the other files is left out.
Record them with record_truth.py (--modes eager,all), compare with `lazyscope verify ENTRIES.json --truth DIR --path SITE`, and
print the figures with table.py --ends-well: what fails when nothing is lazy says nothing of lazy imports.
Recording runs what the packages do when they are imported: record as a user who can break nothing (as root, a sweep has lost /dev/null).
"""
import argparse
import configparser
import json
import os

SCRIPTS = 2


def tops(site):
    """Names of the packages and modules at the top; of folders without __init__.py those of the packages inside."""
    for name in sorted(os.listdir(site)):
        path = os.path.join(site, name)
        if name.startswith(("_", ".")) or name == "bin" or name.endswith(".dist-info"):
            continue
        if os.path.isdir(path) and not os.path.exists(os.path.join(path, "__init__.py")):
            for inner in sorted(os.listdir(path)):
                if os.path.exists(os.path.join(path, inner, "__init__.py")):
                    yield f"{name}.{inner}"
        elif os.path.isdir(path) or name.endswith((".py", ".so")):
            yield name.split(".")[0]


def scripts(site):
    """Name, module and function of the console scripts."""
    for name in sorted(os.listdir(site)):
        table = os.path.join(site, name, "entry_points.txt")
        if name.endswith(".dist-info") and os.path.exists(table):
            points = configparser.ConfigParser(delimiters=("=",), strict=False, interpolation=None)
            points.optionxform = str
            points.read(table)
            section = points["console_scripts"] if points.has_section("console_scripts") else {}
            targets = {}
            for script, target in section.items():
                targets.setdefault(target.split("[")[0].strip(), script)
            for target, script in list(targets.items())[:SCRIPTS]:
                module, _, function = target.partition(":")
                if function:
                    yield script, module.strip(), function.strip()


def entries(site):
    found = {}
    for module in dict.fromkeys(tops(site)):
        if all(part.isidentifier() for part in module.split(".")):
            found[f"import-{module}"] = ["-c", f"import {module}; {module}"]
    for script, module, function in scripts(site):
        top = function.split(".")[0]
        code = f"import sys; from {module} import {top}; sys.argv = ['{script}', '--help']; sys.exit({function}())"
        found[f"help-{script}"] = ["-c", code]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    parser.add_argument("out")
    parser.add_argument("--without", action="append", default=[])
    options = parser.parse_args()
    known = set()
    for path in options.without:
        with open(path) as source:
            known.update(tuple(entry["argv"]) for entry in json.load(source).values())
    left = {name: {"argv": argv} for name, argv in entries(options.site).items() if tuple(argv) not in known}
    with open(options.out, "w") as sink:
        json.dump(left, sink, indent=1)
    print(f"{len(left)} entries in {options.out}")


if __name__ == "__main__":
    main()
