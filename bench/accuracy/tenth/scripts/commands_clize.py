from clize import run


def brew(kind, *, cups: int = 1, hot=True):
    """Brews tea

    :param kind: which
    :param cups: how many
    """
    return f"{cups} x {kind}"


run(brew, args=["brew", "mate", "--cups=2"], exit=False)
run(brew, args=["brew", "--help"], exit=False)
