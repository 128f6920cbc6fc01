"""A click application with aliases, a config group and table output, run by CliRunner."""
import json
import os

import click
from click.testing import CliRunner
from click_aliases import ClickAliasedGroup
from rich.console import Console
from rich.table import Table
from rich.tree import Tree


class Inventory(dict):
    pass


pass_inventory = click.make_pass_decorator(Inventory, ensure=True)


class Pair(click.ParamType):
    name = "key=number"

    def convert(self, value, param, ctx):
        key, sep, number = value.partition("=")
        if not sep or not number.isdigit():
            self.fail(f"{value!r} is not a pair", param, ctx)
        return key, int(number)


@click.group(cls=ClickAliasedGroup)
@click.option("--store", type=click.Path(dir_okay=False), default="store.json")
@click.pass_context
def cli(ctx, store):
    ctx.obj = Inventory()
    if os.path.exists(store):
        with open(store) as source:
            ctx.obj.update(json.load(source))
    ctx.call_on_close(lambda: json.dump(ctx.obj, open(store, "w")))


@cli.command(aliases=["a", "put"])
@click.argument("pairs", nargs=-1, type=Pair())
@pass_inventory
def add(inventory, pairs):
    """Add things."""
    inventory.update(pairs)
    click.secho(f"{len(pairs)} added", fg="green")


@cli.command("list", aliases=["ls"])
@click.option("--tree/--table", default=False)
@pass_inventory
def listing(inventory, tree):
    """Show things."""
    console = Console(width=40, no_color=True)
    if tree:
        root = Tree("store")
        for key in sorted(inventory):
            root.add(key)
        console.print(root)
    else:
        table = Table("name", "count", title="Store")
        for key, value in sorted(inventory.items()):
            table.add_row(key, str(value))
        console.print(table)


runner = CliRunner()
with runner.isolated_filesystem():
    for command in (["put", "tea=3", "milk=1"], ["ls"], ["list", "--tree"], ["a", "tea"], ["--help"]):
        result = runner.invoke(cli, command)
        print(result.exit_code, result.output)
