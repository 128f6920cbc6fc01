"""A small package for the tools."""
from .shop import Basket, price_of

__all__ = ["Basket", "price_of"]
