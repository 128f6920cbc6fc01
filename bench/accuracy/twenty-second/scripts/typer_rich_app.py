from enum import Enum
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.table import Table
from typer.testing import CliRunner

app = typer.Typer(help="Measure files.", no_args_is_help=True)
words = typer.Typer(help="Words.")
app.add_typer(words, name="words")


class Unit(str, Enum):
    bytes = "bytes"
    lines = "lines"


@app.command()
def size(path: Path, unit: Annotated[Unit, typer.Option(help="What to count.")] = Unit.bytes):
    """Size of one file."""
    text = path.read_text()
    typer.echo(len(text) if unit is Unit.bytes else text.count("\n"))


@words.command("top")
def top(path: Path, count: int = 3, longer: Optional[int] = None):
    table = Table(title="Top words")
    table.add_column("word")
    table.add_column("times", justify="right")
    seen = {}
    for word in path.read_text().split():
        if longer is None or len(word) > longer:
            seen[word] = seen.get(word, 0) + 1
    for word, times in sorted(seen.items(), key=lambda kv: (-kv[1], kv[0]))[:count]:
        table.add_row(word, str(times))
    Console(width=60).print(table)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder, "sample.txt")
        sample.write_text("a rose is a rose\nis a rose\n")
        runner = CliRunner()
        for args in (["size", str(sample)], ["size", str(sample), "--unit", "lines"], ["words", "top", str(sample), "--longer", "1"], ["--help"], ["size"]):
            result = runner.invoke(app, args)
            print(result.exit_code)
            print(result.stdout)
