"""A data pipeline whose steps are plug-ins found by name in a generated package; statistics are printed at the end."""
import argparse
import csv
import importlib
import importlib.util
import io
import pkgutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import inject
from methoddispatch import SingleDispatch, singledispatch
from runstats import Statistics
from pretty_html_table import build_table
import pandas as pd

STEPS = {
    "clean.py": "ORDER = 1\ndef step(rows):\n    return [r for r in rows if r['price']]\n",
    "convert.py": "from decimal import Decimal\nORDER = 2\ndef step(rows):\n    return [dict(r, price=Decimal(r['price'])) for r in rows]\n",
    "rank.py": "import operator\nORDER = 3\ndef step(rows):\n    return sorted(rows, key=operator.itemgetter('price'), reverse=True)\n",
}
DATA = "name,price\nsaw,20\nhammer,12.5\nglue,\ndrill,80\n"


class Source:
    def __init__(self, text):
        self.text = text

    def rows(self):
        return list(csv.DictReader(io.StringIO(self.text)))


class Shown(SingleDispatch):
    @singledispatch
    def show(self, value):
        return str(value)

    @show.register(list)
    def show_list(self, value):
        return " / ".join(self.show(item) for item in value)

    @show.register(dict)
    def show_dict(self, value):
        return ",".join(f"{key}={item}" for key, item in value.items())


def load_steps(folder):
    package = Path(folder, "shed_steps")
    package.mkdir()
    (package / "__init__.py").write_text("")
    for name, text in STEPS.items():
        (package / name).write_text(text)
    sys.path.insert(0, folder)
    try:
        found = importlib.import_module("shed_steps")
        modules = [importlib.import_module(f"shed_steps.{info.name}") for info in pkgutil.iter_modules(found.__path__)]
    finally:
        sys.path.remove(folder)
    return sorted(modules, key=lambda module: module.ORDER)


@inject.autoparams()
def run(steps, source: Source):
    rows = source.rows()
    for module in steps:
        rows = module.step(rows)
        print(module.__name__, len(rows))
    return rows


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--html", action="store_true")
    options = parser.parse_args(argv)
    inject.configure(lambda binder: binder.bind(Source, Source(DATA)))
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        rows = run(load_steps(folder))
    print(Shown().show(rows))
    statistics = Statistics(float(row["price"]) for row in rows)
    print(statistics.mean(), statistics.maximum(), round(statistics.stddev(), 3))
    if options.html:
        print(len(build_table(pd.DataFrame(rows), "blue_light")) > 100)


if __name__ == "__main__":
    main(["--html"])
