import json
import tempfile
from pathlib import Path

import click
from click.testing import CliRunner


@click.group()
@click.option("--store", type=click.Path(path_type=Path), envvar="TODO_STORE", required=True)
@click.version_option("1.0")
@click.pass_context
def cli(ctx, store):
    """Keep a list of things to do."""
    ctx.obj = store
    if not store.exists():
        store.write_text("[]")


@cli.command()
@click.argument("what", nargs=-1, required=True)
@click.option("-p", "--priority", type=click.Choice(["low", "high"]), default="low", show_default=True)
@click.pass_obj
def add(store, what, priority):
    """Add an entry."""
    entries = json.loads(store.read_text()) + [{"what": " ".join(what), "priority": priority}]
    store.write_text(json.dumps(entries))
    click.secho(f"{len(entries)} entries", fg="green")


@cli.command("list")
@click.option("--only", type=click.Choice(["low", "high"]))
@click.pass_obj
def show(store, only):
    for number, entry in enumerate(json.loads(store.read_text()), 1):
        if only in (None, entry["priority"]):
            click.echo(f"{number}. {click.style(entry['what'], bold=True)} ({entry['priority']})")


if __name__ == "__main__":
    runner = CliRunner()
    with tempfile.TemporaryDirectory() as folder:
        env = {"TODO_STORE": str(Path(folder, "todo.json"))}
        for args in (["--help"], ["add", "buy", "milk"], ["add", "-p", "high", "pay"], ["add", "-p", "mid", "x"], ["list"], ["list", "--only", "high"]):
            result = runner.invoke(cli, args, env=env)
            print(result.exit_code, result.output)
