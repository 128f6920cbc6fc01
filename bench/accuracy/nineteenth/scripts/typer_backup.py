"""A backup tool in typer: callback, sub-apps, enums and prompts."""
import tempfile
import zipfile
from enum import Enum
from pathlib import Path
from typing import Annotated, Optional

import typer
from typer.testing import CliRunner

app = typer.Typer(no_args_is_help=True, add_completion=False)
archive = typer.Typer(help="Create and inspect archives.")
app.add_typer(archive, name="archive")

class Level(str, Enum):
    store = "store"
    pack = "pack"

def show_version(value: bool):
    if value:
        typer.echo("backup 1.0")
        raise typer.Exit()

@app.callback()
def main(ctx: typer.Context, root: Annotated[Path, typer.Option(envvar="BACKUP_ROOT")] = Path("."),
         version: Annotated[Optional[bool], typer.Option("--version", callback=show_version, is_eager=True)] = None):
    """Keep copies of files."""
    ctx.obj = root

@archive.command()
def make(ctx: typer.Context, names: list[str], level: Level = Level.pack, dry: bool = False):
    kind = zipfile.ZIP_DEFLATED if level is Level.pack else zipfile.ZIP_STORED
    if dry:
        typer.secho(f"would pack {len(names)}", fg=typer.colors.YELLOW)
        return
    with zipfile.ZipFile(ctx.obj / "b.zip", "w", kind) as out:
        for name in names:
            out.write(ctx.obj / name, name)
    typer.echo(f"packed {', '.join(names)}")

@archive.command("list")
def list_files(ctx: typer.Context):
    with zipfile.ZipFile(ctx.obj / "b.zip") as source:
        for info in source.infolist():
            typer.echo(f"{info.filename} {info.file_size}")

@app.command()
def wipe(ctx: typer.Context, sure: Annotated[bool, typer.Option(prompt="Really?")]):
    """Delete the archive."""
    if not sure:
        raise typer.Abort()
    (ctx.obj / "b.zip").unlink()

if __name__ == "__main__":
    runner = CliRunner()
    with tempfile.TemporaryDirectory() as tmp:
        Path(tmp, "a.txt").write_text("hello")
        for args, answer in ((["--version"], None), (["archive", "make", "a.txt", "--dry"], None),
                             (["archive", "make", "a.txt", "--level", "store"], None), (["archive", "list"], None),
                             (["archive", "make", "a.txt", "--level", "max"], None), (["wipe"], "n\n"),
                             (["wipe"], "y\n"), (["--help"], None)):
            result = runner.invoke(app, args, input=answer, env={"BACKUP_ROOT": tmp, "COLUMNS": "70"})
            print(args, result.exit_code, result.output.strip()[:60].splitlines()[:1])
