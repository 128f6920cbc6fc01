from dataclasses import dataclass
from typing import Annotated, Literal

import cyclopts
from cyclopts import App, Group, Parameter, validators

app = App(name="convert", help="Unit conversions.", version="1.2.3")
limits = Group("Limits", sort_key=1)
FACTORS = {"m": 1.0, "km": 1000.0, "mile": 1609.344, "ft": 0.3048}


@dataclass
class Format:
    digits: int = 2
    "How many decimals."
    unit: bool = True


@app.command
def length(value: float, src: Literal["m", "km", "mile", "ft"], dst: Literal["m", "km", "mile", "ft"] = "m", *, format: Format | None = None):
    """Convert a length.

    Parameters
    ----------
    value: float
        The number.
    src: str
        Its unit.
    dst: str
        Wanted unit.
    """
    format = format or Format()
    result = value * FACTORS[src] / FACTORS[dst]
    print(f"{result:.{format.digits}f}" + (f" {dst}" if format.unit else ""))
    return result


@app.command(alias="temp")
def temperature(*degrees: Annotated[float, Parameter(validator=validators.Number(gte=-273.15))], to_f: bool = True):
    """Convert temperatures."""
    out = [round(d * 9 / 5 + 32 if to_f else (d - 32) * 5 / 9, 1) for d in degrees]
    print(*out)
    return out


@app.default
def default(name: Annotated[str, Parameter(group=limits)] = "world"):
    print("hello", name)


def run(line):
    try:
        return app(line, exit_on_error=False, print_error=False, result_action="return_value")
    except cyclopts.CycloptsError as error:
        print(type(error).__name__, "in", line)


if __name__ == "__main__":
    run("length 3 mile km --format.digits 4")
    run("length 3 ft --no-format.unit")
    run("temp 0 100 37.5")
    run("temperature --no-to-f 212")
    run("temperature -- -400")
    run("length 3 parsec")
    run("moon")
    run("--version")
    app.help_print("length")
