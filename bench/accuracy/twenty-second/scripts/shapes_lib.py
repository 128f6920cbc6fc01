"""Shapes.

>>> Circle(1).area() > 3
True
"""
import math
from dataclasses import dataclass


@dataclass
class Circle:
    """A circle."""

    radius: float

    def area(self) -> float:
        """Return its area."""
        return math.pi * self.radius**2


def biggest(shapes: list[Circle]) -> Circle:
    """Return the biggest of *shapes*."""
    return max(shapes, key=Circle.area)


if __name__ == "__main__":
    print(biggest([Circle(1), Circle(2)]))
