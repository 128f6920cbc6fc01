def add(a, b):
    """Add.

    :param a: first
    :return: sum
    """
    return a + b


class Thing:
    x: int = 1

    def go(self, n: int) -> int:
        return n
