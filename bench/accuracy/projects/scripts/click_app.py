import click


@click.group()
@click.option("--verbose/--quiet", default=False)
@click.pass_context
def cli(context, verbose):
    """A small tool."""
    context.obj = {"verbose": verbose}


@cli.command()
@click.argument("names", nargs=-1)
@click.option("--count", type=click.IntRange(1, 5), default=1, show_default=True)
@click.pass_obj
def greet(state, names, count):
    """Greets NAMES."""
    import textwrap

    for name in names * count:
        click.secho(textwrap.indent(f"hello {name}", "> " if state["verbose"] else ""), fg="green")


@cli.command()
def table():
    """Prints a table."""
    import csv
    import sys

    csv.writer(sys.stdout).writerows([["a", 1], ["b", 2]])


if __name__ == "__main__":
    cli()
