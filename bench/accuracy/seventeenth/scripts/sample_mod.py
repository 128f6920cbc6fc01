"""For the linters."""
import sys
import os
from dataclasses import dataclass


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Child(Slotted):
    __slots__ = ("a", "c")


def max(values, key=None):
    """Finds the largest.

    Args:
        values: the values

    Returns:
        the largest
    """
    id = sorted(values, key=key)
    return id[-1]
