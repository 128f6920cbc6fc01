import nox


@nox.session(python=["3.12", "3.13"])
def tests(session):
    """Run the tests."""
    session.install("pytest")
    session.run("pytest")


@nox.session
def lint(session):
    session.run("ruff")
