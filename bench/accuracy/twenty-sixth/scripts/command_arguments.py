"""One tool with arguments from pydantic models, typed settings of runez, click and ARNs; prints what it would do."""
import enum
import sys
from typing import Optional

import click
from arnparse import arnparse
from click.testing import CliRunner
from lib_detect_testenv import is_testenv_active
from pydantic import BaseModel, Field
from pydantic_cli import Cmd, run_and_exit, to_runner
from runez import entitled, plural, snakified, to_bytesize
from shellescape import quote
from type_enforced import Enforcer
from vininfo import Vin


class Mode(enum.Enum):
    DRY = "dry"
    WET = "wet"


class Options(Cmd):
    """Options of the cutter."""

    wood: str = Field(..., description="which wood", cli=("-w", "--wood"))
    depth: int = 3
    mode: str = Mode.DRY.value
    note: Optional[str] = None

    def run(self) -> None:
        print("cutting", self.wood, self.depth, Mode(self.mode).name)


@click.group()
@click.option("--verbose/--quiet", default=False)
@click.pass_context
def shed(context, verbose):
    context.obj = {"verbose": verbose}


@shed.command()
@click.argument("name", type=click.Choice(["saw", "axe"]))
@click.option("--size", callback=lambda c, p, v: to_bytesize(v), default="2k")
@click.pass_obj
def lend(state, name, size):
    """Lends a tool."""
    click.echo(f"{entitled(name)} {size} {state['verbose']}")


@shed.command()
@click.argument("arn")
def where(arn):
    parts = arnparse(arn)
    click.echo(f"{parts.service} {parts.resource_type} {quote(parts.resource)}")


@Enforcer
def total(counts: list[int]) -> int:
    return sum(counts)


def main():
    runner = CliRunner()
    for arguments in (["--verbose", "lend", "saw", "--size", "1m"], ["lend", "hammer"], ["where", "arn:aws:ec2:eu:1:vpc/v1"], ["lend", "--help"]):
        result = runner.invoke(shed, arguments)
        print(result.exit_code, result.output.strip().splitlines()[-1][:60])
    print(total([1, 2]), plural(3, "saw"), snakified("SomeTool"), is_testenv_active(), Vin("XTAGFK330JY144213").years)
    try:
        total(["a"])
    except TypeError as error:
        print(type(error).__name__)
    run = to_runner(Options, version="1.0")
    print(run(["-w", "oak", "--depth", "5"]))
    print(issubclass(Options, BaseModel), callable(run_and_exit), sys.argv[1:])


if __name__ == "__main__":
    main()
