"""Bugs that linters find."""


def collect(item, into=[]):
    """Collect."""
    for n in range(3):
        into.append(lambda: n)
    try:
        into.append(item)
    except:
        pass
    return into
