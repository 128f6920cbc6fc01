"""Reads formulas, Fortran namelists, format strings and quantities from a lab notebook."""
import argparse
import logging
import re
import sys
from io import StringIO

import f90nml
from parver import Version
from py_asciimath.translator.translator import ASCIIMath2Tex
from stringparser import Parser

LOG = logging.getLogger("notebook")
NOTEBOOK = """
@math sum_(i=1)^n i^3=((n(n+1))/2)^2
@run temperature 21.5 K after 3 steps
@version 1.2.0rc1
@namelist &grid nx = 4, ny = 2*3, name = 'attic', on = .true. /
@json {"a": [1, 2, {"b": null}], "c": "d"}
"""


def math(text):
    return ASCIIMath2Tex(log=False, inplace=True).translate(text, displaystyle=False, pprint=False)


def run(text):
    found = Parser("{name:s} {value:f} {unit:s} after {steps:d} steps")(text)
    return sorted(found.items())


def version(text):
    parsed = Version.parse(text)
    return str(parsed.bump_release(index=1)), parsed.is_prerelease, str(parsed.base_version())


def namelist(text):
    data = f90nml.read(StringIO(text))
    data["grid"]["ny"] = 9
    out = StringIO()
    data.write(out)
    return re.sub(r"\s+", " ", out.getvalue()).strip()


def as_json(text):
    import json

    from compact_json import EolStyle, Formatter

    formatter = Formatter()
    formatter.json_eol_style = EolStyle.LF
    formatter.max_inline_complexity = 1
    return formatter.serialize(json.loads(text))


HANDLERS = {"math": math, "run": run, "version": version, "namelist": namelist, "json": as_json}


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=sorted(HANDLERS), action="append")
    options = parser.parse_args(argv)
    for kind, text in re.findall(r"^@(\w+) (.*)$", NOTEBOOK, re.M):
        if options.only and kind not in options.only:
            continue
        print(kind, HANDLERS[kind](text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
