import nox


@nox.session(venv_backend="none")
@nox.parametrize("word", ["one", "two"])
def say(session, word):
    """Says a word."""
    session.log(word)


@nox.session(python=False, tags=["quick"])
def lint(session):
    """Lints."""
