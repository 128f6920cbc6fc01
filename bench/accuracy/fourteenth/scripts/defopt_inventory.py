"""A command-line tool with defopt: options read from signatures and docstrings."""
from enum import Enum
from pathlib import PurePosixPath
from typing import Optional

import defopt


class Unit(Enum):
    kg = 1.0
    g = 0.001


STOCK = {"flour": 12.0, "salt": 0.75}


def add(name: str, amount: float, *, unit: Unit = Unit.kg, note: Optional[str] = None):
    """
    Add to the stock.

    :param name: what to add
    :param amount: how much
    :param unit: unit of the amount
    :param note: a remark
    """
    STOCK[name] = STOCK.get(name, 0) + amount * unit.value
    print(name, round(STOCK[name], 3), note)


def show(*names: str, root: PurePosixPath = PurePosixPath("/store"), verbose: bool = False):
    """
    Show some of the stock.

    :param names: which
    :param root: where it is
    :param verbose: show more
    """
    for name in names or sorted(STOCK):
        print(f"{root / name}: {STOCK[name]:.2f}", "!" if verbose else "")


if __name__ == "__main__":
    for argv in (["add", "sugar", "250", "--unit", "g"], ["add", "salt", "1", "--note", "sea"],
                 ["show"], ["show", "salt", "--verbose", "--root", "/x"]):
        defopt.run([add, show], argv=argv)
    try:
        defopt.run({"sum": lambda: None}, argv=["nope"])
    except SystemExit as e:
        print("exit", e.code)
