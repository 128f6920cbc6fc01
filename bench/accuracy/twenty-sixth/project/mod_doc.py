"""A module.

>>> 1 + 1
2
"""


def area(a, b):
    """Area.

    :param int a: one side
    :param int b: other side
    :returns: the area
    """
    return a * b
