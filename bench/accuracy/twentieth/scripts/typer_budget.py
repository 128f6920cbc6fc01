"""A budget tool: typer with sub-commands, tested by its runner."""
import csv
import enum
import io
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.table import Table
from typer.testing import CliRunner

app = typer.Typer(help="Keeps track of money.", no_args_is_help=True)
report = typer.Typer(help="Reports.")
app.add_typer(report, name="report")
ledger: list[tuple[str, float]] = []


class Kind(str, enum.Enum):
    food = "food"
    rent = "rent"
    fun = "fun"


def positive(value: float) -> float:
    if value <= 0:
        raise typer.BadParameter("must be positive")
    return value


@app.callback()
def main(verbose: Annotated[int, typer.Option("--verbose", "-v", count=True)] = 0):
    if verbose:
        typer.secho(f"verbosity {verbose}", fg=typer.colors.BLUE)


@app.command()
def spend(kind: Kind, amount: Annotated[float, typer.Argument(callback=positive)], note: Optional[str] = None):
    """Record an expense."""
    ledger.append((kind.value, amount))
    typer.echo(f"{kind.value}: {amount:.2f}" + (f" ({note})" if note else ""))


@report.command("table")
def as_table():
    table = Table(title="Expenses")
    table.add_column("Kind")
    table.add_column("Amount", justify="right")
    for kind, amount in ledger:
        table.add_row(kind, f"{amount:.2f}")
    out = io.StringIO()
    Console(file=out, width=40).print(table)
    typer.echo(out.getvalue())


@report.command("csv")
def as_csv(target: Path = Path("-")):
    out = io.StringIO()
    csv.writer(out).writerows([("kind", "amount"), *ledger])
    typer.echo(out.getvalue(), nl=False)
    if not ledger:
        raise typer.Exit(3)


if __name__ == "__main__":
    runner = CliRunner()
    for line in ["report csv", "-vv spend food 12.5", "spend rent 700 --note march", "spend fun -- -3", "spend toys 3", "report table", "report csv", "--help"]:
        result = runner.invoke(app, line.split())
        print(f"$ {line} -> {result.exit_code}")
        print(result.output)
