"""Measure which of several ways to store points takes the least memory."""
from collections import namedtuple
from dataclasses import dataclass

from pympler import asizeof, muppy, summary, tracker
from pympler.classtracker import ClassTracker

PointTuple = namedtuple("PointTuple", "x y")


@dataclass
class Plain:
    x: float
    y: float


@dataclass(slots=True)
class Slotted:
    x: float
    y: float


def make(kind, count=500):
    return [kind(float(i), float(-i)) for i in range(count)]


def main():
    sizes = {kind.__name__: asizeof.asizeof(make(kind)) for kind in (PointTuple, Plain, Slotted)}
    print("smallest:", min(sizes, key=sizes.get), "largest:", max(sizes, key=sizes.get))

    classes = ClassTracker()
    classes.track_class(Plain, name="Plain")
    kept = make(Plain, 10)
    classes.create_snapshot("filled")
    print("tracked", len(classes.index["Plain"]), len(kept))

    before = summary.summarize(muppy.get_objects())
    points = make(Slotted, 300)
    difference = summary.get_diff(before, summary.summarize(muppy.get_objects()))
    print([(row[1] >= 300) for row in difference if "Slotted" in row[0]], len(points))
    print(type(tracker.SummaryTracker().diff()).__name__)


if __name__ == "__main__":
    main()
