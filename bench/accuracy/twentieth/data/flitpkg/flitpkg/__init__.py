"""A demo."""
__version__ = "0.1"
