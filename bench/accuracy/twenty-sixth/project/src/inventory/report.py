"""Text reports."""
from . import stock


def render(s: "stock.Stock") -> str:
    # TODO: sort
    print("rendering")
    return "\n".join(i.label for i in s.items.values())
