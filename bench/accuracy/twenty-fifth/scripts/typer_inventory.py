"""An inventory command in typer with rich tables, saved to TOML files through dataclass files; run in the process."""
import os
import tempfile
from typing import Annotated, Optional

import typer
from colorhash import ColorHash
from crayons import disable as no_colors, red
from datafiles import datafile
from rich.console import Console
from rich.table import Table
from strip_ansi import strip_ansi
from typer.testing import CliRunner

FOLDER = tempfile.TemporaryDirectory()
app = typer.Typer(add_completion=False, help="Keeps tools.")


@datafile(os.path.join(FOLDER.name, "{self.name}.toml"), defaults=True)
class Tool:
    name: str
    count: int = 1
    note: str = ""


@app.command()
def add(name: str, count: Annotated[int, typer.Option(min=1)] = 1, note: Optional[str] = ""):
    """Adds a tool."""
    tool = Tool(name, count, note)
    typer.echo(f"{tool.name}: {sorted(os.listdir(FOLDER.name))}")


@app.command("list")
def listing(plain: bool = False):
    """Shows all tools."""
    tools = sorted(Tool.objects.all(), key=lambda tool: tool.name)
    if plain:
        typer.echo("\n".join(f"{tool.name} {tool.count}" for tool in tools))
        return
    table = Table("tool", "count", "colour", title="Shed")
    for tool in tools:
        table.add_row(tool.name, str(tool.count), ColorHash(tool.name).hex)
    console = Console(width=60)
    with console.capture() as captured:
        console.print(table)
    typer.echo(captured.get())


@app.command()
def warn(text: str):
    typer.echo(strip_ansi(str(red(text, always=True))))
    raise typer.Exit(3)


if __name__ == "__main__":
    no_colors()
    runner = CliRunner()
    try:
        for line in (["add", "saw", "--count", "2"], ["add", "nail"], ["add", "x", "--count", "0"], ["list", "--plain"], ["list"], ["warn", "dull"], ["--help"]):
            result = runner.invoke(app, line)
            print(line, result.exit_code, repr(result.exception)[:120] if result.exit_code == 1 else "")
            print(result.stdout[:300])
    finally:
        FOLDER.cleanup()
