"""A backup planner whose command line is described with a dataclass."""
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Sequence

from datargs import arg, parse


class Level(Enum):
    fast = auto()
    small = auto()


@dataclass
class Options:
    source: Path = arg(positional=True, help="folder to save")
    level: Level = arg(default=Level.fast, help="how to compress")
    keep: int = arg("-k", default=3, help="copies to keep")
    exclude: Sequence[str] = arg(default=(), help="patterns to leave out")
    dry_run: bool = False


def plan(options: Options):
    yield f"save {options.source} ({options.level.name})"
    for pattern in options.exclude:
        yield f"  without {pattern}"
    for number in range(1, options.keep + 1):
        yield f"  copy {number} -> {options.source.name}.{number}"
    if options.dry_run:
        yield "  (nothing written)"


for line in (["photos"],
             ["docs", "--level", "small", "-k", "1", "--dry-run"],
             ["src", "--exclude", "*.pyc", "*.o", "--keep", "2"]):
    for step in plan(parse(Options, args=line)):
        print(step)
