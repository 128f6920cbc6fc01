"""A click command group with typed parameters, coloured help and a log level, run by CliRunner."""
import logging

import click
import click_params as params
from click.testing import CliRunner
from click_help_colors import HelpColorsCommand, HelpColorsGroup, version_option
from click_loglevel import LogLevel

log = logging.getLogger("belt")


@click.group(cls=HelpColorsGroup, help_headers_color="yellow", help_options_color="green")
@click.option("-l", "--log-level", type=LogLevel(), default="INFO", show_default=True)
@version_option(version="1.2", prog_name="belt", message_color="green")
@click.pass_context
def belt(ctx, log_level):
    """Tools for hosts and numbers."""
    ctx.obj = log_level


@belt.command()
@click.argument("address", type=params.IPV4_ADDRESS)
@click.option("--ports", type=params.IntListParamType(","), default="80,443")
@click.pass_obj
def host(level, address, ports):
    """Describes one host."""
    click.echo(f"{level} {address} private={address.is_private} {sum(ports)}")


@belt.command(cls=HelpColorsCommand, help_options_color="blue")
@click.argument("ratio", type=params.FRACTION)
@click.argument("mail", type=params.EMAIL)
def share(ratio, mail):
    """Shares something."""
    click.echo(f"{mail} gets {ratio * 12}")


@belt.command()
@click.option("--point", type=params.COMPLEX)
@click.option("--site", type=params.PUBLIC_URL)
@click.option("--word", type=params.SLUG)
def check(point, site, word):
    click.echo(f"{point} {site} {word}")


CASES = [
    ["-l", "debug", "host", "10.0.0.1"],
    ["host", "10.0.0.300"],
    ["share", "2/3", "ann@example.com"],
    ["check", "--point", "1+2j", "--site", "https://example.com/", "--word", "good-word"],
    ["check", "--word", "bad word"],
    ["--version"],
    ["--help"],
]

if __name__ == "__main__":
    runner = CliRunner()
    for case in CASES:
        result = runner.invoke(belt, case)
        print(case[0], result.exit_code, result.output.strip().splitlines()[-1])
