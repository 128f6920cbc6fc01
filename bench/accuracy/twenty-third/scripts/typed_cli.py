"""Command lines from type hints: Tap, argparse-dataclass and pydantic-argparse."""
from dataclasses import dataclass, field
from typing import List, Literal, Optional

from argparse_dataclass import ArgumentParser
from tap import Tap
import pydantic.v1 as pydantic
import colored
from terminaltables import AsciiTable, SingleTable


class Train(Tap):
    """Train a model."""

    rate: float = 0.1  # learning rate
    layers: List[int] = [8, 8]  # layer sizes
    mode: Literal["fast", "slow"] = "fast"
    verbose: bool = False

    def configure(self):
        self.add_argument("-r", "--rate")

    def process_args(self):
        if self.rate <= 0:
            raise ValueError("rate")


@dataclass
class Copy:
    source: str = field(metadata={"args": ["source"]})
    target: Optional[str] = None
    force: bool = False
    retries: int = field(default=2, metadata=dict(choices=[1, 2, 3]))


class Settings(pydantic.BaseModel):
    name: str
    size: pydantic.PositiveInt = 1

    @pydantic.validator("name")
    def upper(cls, value):
        return value.upper()


def main():
    train = Train().parse_args(["-r", "0.5", "--layers", "1", "2", "--verbose"])
    print(train.as_dict())
    try:
        Train().parse_args(["--rate", "-1"])
    except ValueError as error:
        print("refused", error)
    copy = ArgumentParser(Copy).parse_args(["a.txt", "--target", "b.txt", "--force"])
    print(copy)
    print(Settings(name="x", size="3"))
    table = AsciiTable([["key", "value"]] + sorted([k, str(v)] for k, v in train.as_dict().items()))
    table.justify_columns[1] = "right"
    print(table.table)
    print(SingleTable([["a"], ["b"]]).table_width, colored.stylize("red", colored.Fore.red))


main()
