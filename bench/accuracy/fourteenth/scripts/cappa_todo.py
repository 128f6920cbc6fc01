from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

import cappa
from cappa.testing import CommandRunner


class Store:
    def __init__(self):
        self.items = ["write", "test"]


STORE = Store()


def get_store() -> Store:
    return STORE


def add_item(add: Add, store: Annotated[Store, cappa.Dep(get_store)], output: cappa.Output):
    store.items.extend(add.titles)
    output(f"added {len(add.titles)}, now {len(store.items)}")


def list_items(ls: Ls, store: Annotated[Store, cappa.Dep(get_store)]):
    for i, title in enumerate(sorted(store.items, reverse=ls.reverse), 1):
        print(i, title)
    if not store.items:
        raise cappa.Exit("nothing", code=3)


@cappa.command(invoke=add_item, help="Add items")
@dataclass
class Add:
    titles: list[str]
    priority: Annotated[int, cappa.Arg(short=True, long=True)] = 1


@cappa.command(name="list", invoke=list_items)
@dataclass
class Ls:
    reverse: Annotated[bool, cappa.Arg(short="-r", long=True)] = False


@dataclass
class Todo:
    """Keep a list of things to do."""

    command: cappa.Subcommands[Add | Ls]
    tags: Annotated[list[str], cappa.Arg(long=True, parse=str.upper)] = field(default_factory=list)


if __name__ == "__main__":
    runner = CommandRunner(Todo)
    print(runner.parse("add", "a", "b", "-p", "4"))
    runner.invoke("add", "deploy", "celebrate")
    runner.invoke("list", "-r")
    STORE.items.clear()
    try:
        runner.invoke("list")
    except cappa.Exit as e:
        print("exit", e.code, e.message)
