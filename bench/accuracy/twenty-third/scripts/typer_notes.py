"""A typer application with sub-commands, prompts and requests stubs."""
import enum
from pathlib import Path
from typing import Annotated, Optional

import requests
import typer
from requests.adapters import BaseAdapter
from requests.models import Response
from rich.markdown import Markdown
from rich.console import Console
from typer.testing import CliRunner

app = typer.Typer(no_args_is_help=True)
notes = typer.Typer(help="Notes")
app.add_typer(notes, name="notes")


class Kind(str, enum.Enum):
    plain = "plain"
    rich = "rich"


class Stub(BaseAdapter):
    def send(self, request, **kwargs):
        response = Response()
        response.status_code = 200 if request.url.endswith("/1") else 404
        response._content = b'{"text": "# Note\\n* one"}'
        response.url, response.request = request.url, request
        return response

    def close(self):
        pass


def session():
    s = requests.Session()
    s.mount("stub://", Stub())
    return s


@notes.command()
def show(number: int, kind: Annotated[Kind, typer.Option("--kind", "-k")] = Kind.plain):
    """Show a note."""
    reply = session().get(f"stub://notes/{number}")
    try:
        reply.raise_for_status()
    except requests.HTTPError as error:
        typer.echo(f"failed: {error.response.status_code}", err=True)
        raise typer.Exit(3)
    text = reply.json()["text"]
    Console(width=30).print(Markdown(text)) if kind is Kind.rich else typer.echo(text)


@notes.command()
def remove(number: int, sure: Annotated[bool, typer.Option(prompt="Sure?")]):
    typer.echo("gone" if sure else "kept")


@app.command()
def where(path: Annotated[Optional[Path], typer.Argument()] = None):
    typer.echo(path.suffix if path else "nowhere")


runner = CliRunner()
for command, text in ((["notes", "show", "1"], None), (["notes", "show", "1", "-k", "rich"], None), (["notes", "show", "2"], None), (["notes", "remove", "1"], "y\n"), (["where", "a.txt"], None), (["notes", "show", "x"], None)):
    result = runner.invoke(app, command, input=text)
    print(result.exit_code, result.output.strip()[:80])
