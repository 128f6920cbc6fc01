"""Entry point with an application, a command and an argument parser."""
import argparse
import sys

sys.path.insert(0, "src")
from inventory import Item, Stock, render


def build_parser():
    p = argparse.ArgumentParser("shed")
    p.add_argument("word", nargs="?", default="")
    return p


def main(argv=None):
    a = build_parser().parse_args(argv)
    s = Stock().add(Item("hammer", 2)).add(Item("saw"))
    for i in s.find(a.word):
        print(i.label)
    return render(s)


if __name__ == "__main__":
    main()
