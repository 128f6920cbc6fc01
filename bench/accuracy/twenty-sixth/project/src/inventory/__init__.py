"""Inventory of a tool shed."""
from .stock import Item, Stock
from .report import render

__all__ = ["Item", "Stock", "render"]
