"""Unit converter CLI with typer: enums, sub-apps, callbacks, rich help, progress bar."""
import enum
from typing import Annotated, Optional

import typer
from typer.testing import CliRunner

app = typer.Typer(help="Convert [bold]units[/bold].", rich_markup_mode="rich", add_completion=False)
temperature = typer.Typer(help="Temperature scales.", no_args_is_help=True)
app.add_typer(temperature, name="temp")


class Unit(enum.StrEnum):
    km = "km"
    mile = "mile"
    m = "m"


METRES = {Unit.km: 1000.0, Unit.mile: 1609.344, Unit.m: 1.0}


def version(value: bool):
    if value:
        typer.echo("units 0.9")
        raise typer.Exit()


@app.callback()
def common(ctx: typer.Context, digits: Annotated[int, typer.Option(min=0, max=6, rich_help_panel="Format")] = 2,
           _: Annotated[Optional[bool], typer.Option("--version", callback=version, is_eager=True)] = None):
    ctx.obj = {"digits": digits}


@app.command()
def length(ctx: typer.Context, values: list[float], source: Annotated[Unit, typer.Option("--from", "-f")] = Unit.km,
           to: Annotated[Unit, typer.Option("--to", "-t")] = Unit.mile):
    """Convert lengths."""
    with typer.progressbar(values, label="converting") as bar:
        results = [v * METRES[source] / METRES[to] for v in bar]
    for value, result in zip(values, results):
        typer.secho(f"{value:g} {source.value} = {result:.{ctx.obj['digits']}f} {to}", fg=typer.colors.GREEN)


@temperature.command("c2f")
def c2f(celsius: Annotated[float, typer.Argument(help="degrees")]):
    """Celsius to Fahrenheit."""
    if celsius < -273.15:
        raise typer.BadParameter("below absolute zero", param_hint="celsius")
    print(f"{celsius * 9 / 5 + 32:.1f}")


@temperature.command(deprecated=True)
def guess(celsius: float):
    """Words for a temperature."""
    typer.echo(next(word for limit, word in [(0, "ice"), (15, "cold"), (25, "nice"), (1e9, "hot")] if celsius <= limit))


def main():
    runner = CliRunner()
    for line in ["--version", "length 1 2.5 -f mile -t km", "--digits 4 length 3", "length 3 -t yard", "temp c2f 100", "temp c2f -- -300", "temp guess 20", "temp --help"]:
        result = runner.invoke(app, line.split(), terminal_width=80)
        print(f"$ units {line}\n[{result.exit_code}] {result.output.rstrip()}")


if __name__ == "__main__":
    main()
