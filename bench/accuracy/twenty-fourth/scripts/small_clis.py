"""The same small tool three times: with cliar, with clint and with arguably."""
import sys

from clint import Args
from clint.textui import colored, columns, indent, puts
from cliar import Cliar, set_help, set_metavars


class Shop(Cliar):
    """Sells things."""

    def __init__(self, stock):
        super().__init__(parser_name="shop")
        self._stock = stock

    @set_metavars({"name": "THING"})
    @set_help({"count": "How many"})
    def buy(self, name: str, count: int = 1):
        """Buy things"""
        self._stock[name] = self._stock.get(name, 0) - count
        print("bought", count, name)

    def stock(self):
        """Show all"""
        for name, count in sorted(self._stock.items()):
            print(name, count)


def with_cliar():
    stock = {"pen": 5, "ink": 2}
    for line in ("buy pen --count 3", "stock"):
        sys.argv = ["shop", *line.split()]
        Shop(stock).parse()


def with_clint():
    args = Args(["add", "--count", "3", "pen", "-v"])
    print(args.flags.all, args.grouped.keys(), args.get(0))
    with indent(4, quote=">"):
        puts(colored.green("done", always=False) + " " + columns(["a", 4], ["b", 4]))


def with_arguably():
    import arguably

    @arguably.command
    def add(*numbers: int, scale: int = 1, loud: bool = False):
        """
        Adds numbers

        Args:
            numbers: the numbers
            scale: [-s] factor
            loud: [-l] say it loudly
        """
        print("sum", sum(numbers) * scale, "!" if loud else ".")

    sys.argv = ["tool", "1", "2", "3", "-s", "4", "--loud"]
    arguably.run(name="tool")


if __name__ == "__main__":
    with_cliar()
    with_clint()
    with_arguably()
