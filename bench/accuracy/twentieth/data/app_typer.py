import typer

app = typer.Typer()


@app.command()
def hello(name: str, count: int = 1):
    """Say hello."""
    for _ in range(count):
        typer.echo(f"hello {name}")
