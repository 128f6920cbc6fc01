"""For the docstring linter."""


def largest(values: list[int]) -> int:
    """Finds the largest.

    Args:
        values (list[int]): the values

    Returns:
        int: the largest
    """
    return max(values)
