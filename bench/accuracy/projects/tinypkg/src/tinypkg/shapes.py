"""Shapes."""
from __future__ import annotations

import math
from dataclasses import dataclass


class Shape:
    """Anything with an area."""

    def area(self) -> float:
        raise NotImplementedError


@dataclass
class Square(Shape):
    """A square.

    Attributes:
        side: Length of a side.
    """

    side: float

    def area(self) -> float:
        return self.side**2

    def diagonal(self) -> float:
        return math.sqrt(2) * self.side
