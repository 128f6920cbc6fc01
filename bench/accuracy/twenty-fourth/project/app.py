"""A FastAPI application and a click command for the tools that look at them."""
import argparse

import click
from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{item_id}")
def item(item_id: int):
    return {"id": item_id}


@click.group()
def cli():
    """Small tool."""


@cli.command()
@click.option("--name", default="you", help="Whom to greet.")
def hello(name):
    """Greets."""
    click.echo(f"hello {name}")


def parser():
    made = argparse.ArgumentParser(prog="shop", description="Sells things.")
    made.add_argument("thing", help="what to sell")
    made.add_argument("--count", type=int, default=1, help="how many")
    return made


if __name__ == "__main__":
    cli()
