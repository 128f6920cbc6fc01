"""A password-vault-like CLI: nested groups, custom ParamType, contexts, prompts, completion; tested with CliRunner."""
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import click
from click.testing import CliRunner


class Duration(click.ParamType):
    name = "duration"
    UNITS = {"s": 1, "m": 60, "h": 3600}

    def convert(self, value, param, ctx):
        if isinstance(value, int):
            return value
        if not (match := re.fullmatch(r"(\d+)([smh])", value)):
            self.fail(f"{value!r} is not like 5m", param, ctx)
        return int(match[1]) * self.UNITS[match[2]]


@dataclass
class Vault:
    path: Path
    items: dict = field(default_factory=dict)

    def __enter__(self):
        if self.path.exists():
            self.items = json.loads(self.path.read_text())
        return self

    def __exit__(self, *exc):
        self.path.write_text(json.dumps(self.items))


pass_vault = click.make_pass_decorator(Vault)


class Aliased(click.Group):
    def get_command(self, ctx, name):
        found = [c for c in self.list_commands(ctx) if c.startswith(name)]
        return super().get_command(ctx, found[0]) if len(found) == 1 else None


@click.group(cls=Aliased)
@click.option("--file", type=click.Path(dir_okay=False, path_type=Path), envvar="VAULT_FILE", default="vault.json")
@click.version_option("1.4", prog_name="vault")
@click.pass_context
def cli(ctx, file):
    """Keeps small secrets."""
    ctx.obj = ctx.with_resource(Vault(file))


@cli.command()
@click.argument("name")
@click.password_option("--secret")
@click.option("--ttl", type=Duration(), default="1h", show_default=True)
@click.option("--level", type=click.Choice(["low", "high"], case_sensitive=False), multiple=True)
@pass_vault
def store(vault, name, secret, ttl, level):
    """Store a secret."""
    vault.items[name] = {"secret": secret, "ttl": ttl, "level": level}
    click.echo(f"stored {click.style(name, bold=True)} for {ttl}s")


@cli.command(name="show")
@click.argument("names", nargs=-1, required=True)
@pass_vault
def show(vault, names):
    for name in names:
        if name not in vault.items:
            raise click.ClickException(f"no {name}")
        click.echo(f"{name}: {'*' * len(vault.items[name]['secret'])} {vault.items[name]['level']}")


if __name__ == "__main__":
    runner = CliRunner()
    with runner.isolated_filesystem():
        for args, stdin in [(["--help"], None), (["st", "mail", "--ttl", "5m", "--level", "HIGH"], "abc\nabc\n"), (["store", "x", "--secret", "q", "--ttl", "soon"], None),
                            (["show", "mail"], None), (["s", "mail"], None), (["show", "nope"], None), (["--version"], None)]:
            result = runner.invoke(cli, args, input=stdin, env={"VAULT_FILE": "v.json"})
            print(args, result.exit_code, result.output, sep="\n")
        print(Path("v.json").read_text())
