import typer
from typer.testing import CliRunner

app = typer.Typer()
users = typer.Typer(help="manage users")
app.add_typer(users, name="users")


@users.command()
def create(name: str, admin: bool = False, times: int = typer.Option(1, min=1)):
    """Creates a user."""
    for _ in range(times):
        typer.echo(f"create {name} {admin}")


@app.command()
def version():
    typer.echo("1.0")


if __name__ == "__main__":
    runner = CliRunner()
    print(runner.invoke(app, ["users", "create", "ann", "--admin"]).output, runner.invoke(app, ["users", "create"]).exit_code)
    app()
