"""Convert units.

Usage:
  convert.py temp <value> [--to=<unit>] [-v]
  convert.py length (m|ft) <value>...
  convert.py --version

Options:
  --to=<unit>  C or F [default: F].
  -v           Say more.
"""
import fire
from docopt import docopt


def run(argv):
    args = docopt(__doc__, argv=argv, version="1.2")
    if args["temp"]:
        value = float(args["<value>"][0] if isinstance(args["<value>"], list) else args["<value>"])
        return round(value * 9 / 5 + 32 if args["--to"] == "F" else (value - 32) * 5 / 9, 2)
    factor = 3.2808 if args["m"] else 1 / 3.2808
    return [round(float(v) * factor, 2) for v in args["<value>"]]


class Calculator:
    """Chains sums."""

    def __init__(self, start=0):
        self.value = start

    def add(self, *numbers):
        self.value += sum(numbers)
        return self

    def times(self, by=2):
        self.value *= by
        return self

    def __str__(self):
        return f"= {self.value}"


print(run(["temp", "100"]), run(["temp", "212", "--to=C"]), run(["length", "m", "1", "2.5"]))
fire.Fire(Calculator, command=["--start=3", "add", "1", "2", "-", "times", "--by=5"])
print(fire.Fire({"join": lambda *parts, sep="-": sep.join(map(str, parts))}, command=["join", "a", "b", "7", "--sep=+"]))
try:
    run(["weight", "3"])
except SystemExit as stop:
    print(str(stop).splitlines()[0])
