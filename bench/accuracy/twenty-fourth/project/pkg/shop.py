"""Prices and baskets."""
import os
import sys
from typing import Dict, List, Optional

RATES = {"eur": 1.0, "usd": 1.1}


def price_of(name: str, currency: str = "eur", *, discount: Optional[float] = None) -> float:
    """Price of one thing.

    Args:
        name: what it is called
        currency: code of the currency

    Returns:
        the price
    """
    base = len(name) * 2.5
    if discount:
        if discount > 0.5:
            raise ValueError("too much: %s" % discount)
        else:
            base = base * (1 - discount)
    return base * RATES[currency]


class Basket:
    """Things that somebody wants."""

    def __init__(self, owner):
        self.owner = owner
        self.items: List[str] = []
        self.notes = {} # type: Dict[str, str]

    def add(self, name, count = 1):
        for i in range(count):
            self.items.append(name)
        return self

    def total(self):
        result = 0
        for item in self.items:
            try:
                result += price_of(item)
            except Exception:
                print("no price for", item)
        return result
