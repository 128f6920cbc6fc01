"""A typer application with sub-commands, a config file and rich tables."""
import json
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from typer.testing import CliRunner

app = typer.Typer(help="To do", no_args_is_help=True)
tags = typer.Typer(help="Tags")
app.add_typer(tags, name="tags")
FILE = Path(tempfile.mkdtemp()) / "todo.json"


def load() -> list:
    return json.loads(FILE.read_text()) if FILE.exists() else []


@app.command()
def add(text: str, priority: Annotated[int, typer.Option(min=1, max=5)] = 3):
    FILE.write_text(json.dumps(load() + [{"text": text, "priority": priority}]))
    typer.secho(f"added {text}", fg="green")


@app.command("list")
def show():
    table = Table(title="Tasks")
    table.add_column("text")
    table.add_column("priority", justify="right")
    for row in sorted(load(), key=lambda r: r["priority"]):
        table.add_row(row["text"], str(row["priority"]))
    Console(width=40).print(table)


@tags.command()
def new(name: str):
    typer.echo(f"tag {name}")


runner = CliRunner()
for args in (["add", "wash"], ["add", "cook", "--priority", "1"], ["add", "x", "--priority", "9"], ["list"], ["tags", "new", "home"]):
    result = runner.invoke(app, args)
    print(result.exit_code, result.stdout.strip())
