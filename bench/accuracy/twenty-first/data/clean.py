"""Small inventory helpers."""

class Item:
    """One thing on the shelf."""

    def __init__(self, name, price):
        """Remember name and price."""
        self.name = name
        self.price = price


def total(items):
    """Sum up prices."""
    result = 0
    for item in items:
        if item.price > 100:
            result += item.price * 0.9
        elif item.name.startswith("x"):
            continue
        else:
            result += item.price
    return result


print(total([Item("lamp", 20), Item("desk", 200)]))
