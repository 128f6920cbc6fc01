"""A tiny package to run tools on."""
from .shapes import Shape, Square

__all__ = ["Shape", "Square"]
