import cyclopts

app = cyclopts.App(name="greet")


@app.command
def hello(name: str, *, times: int = 1):
    """Say hello.

    Parameters
    ----------
    name
        Who is greeted.
    times
        How often.
    """
    for _ in range(times):
        print("hello", name)


if __name__ == "__main__":
    app()
