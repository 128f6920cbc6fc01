"""A small inventory CLI built with nested click groups and a shared config object."""
import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import click
from click.testing import CliRunner

@dataclass
class Config:
    path: Path
    verbose: bool = False
    items: dict = field(default_factory=dict)
    def load(self):
        if self.path.exists():
            self.items = json.loads(self.path.read_text())
    def save(self):
        self.path.write_text(json.dumps(self.items))

pass_config = click.make_pass_decorator(Config)

@click.group()
@click.option("--store", type=click.Path(path_type=Path), required=True)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_context
def cli(ctx, store, verbose):
    """Track what is in the cupboard."""
    ctx.obj = Config(store, verbose)
    ctx.obj.load()

@cli.group()
def item():
    """Work with single items."""

@item.command()
@click.argument("name")
@click.option("--count", type=click.IntRange(1, 100), default=1, show_default=True)
@pass_config
def add(config, name, count):
    config.items[name] = config.items.get(name, 0) + count
    config.save()
    click.secho(f"{name}: {config.items[name]}", fg="green")

@cli.command("list")
@click.option("--format", "fmt", type=click.Choice(["text", "json"]), default="text")
@pass_config
def list_items(config, fmt):
    if fmt == "json":
        click.echo(json.dumps(config.items, sort_keys=True))
    else:
        for name, count in sorted(config.items.items()):
            click.echo(f"{name:<10}{count:>4}")

if __name__ == "__main__":
    runner = CliRunner()
    with tempfile.TemporaryDirectory() as tmp:
        base = ["--store", f"{tmp}/store.json"]
        for args in (["item", "add", "rice", "--count", "3"], ["item", "add", "tea"],
                     ["list"], ["list", "--format", "json"], ["item", "--help"],
                     ["item", "add", "salt", "--count", "1000"]):
            result = runner.invoke(cli, base + args)
            print(args, "->", result.exit_code)
            print(result.output.rstrip())
