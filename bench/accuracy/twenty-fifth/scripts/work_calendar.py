"""Working days, fiscal quarters and week numbers in a click command called in the process."""
import datetime as dt

import click
import datedelta
import fiscalyear
import jpholiday
from business_duration import businessDuration
from click.testing import CliRunner
from datetimerange import DateTimeRange
from epiweeks import Week
from iso_week_date import IsoWeek
from moment import date as moment_date
from snaptime import snap
from workadays import workdays as wd
from timeflake import Timeflake


@click.group()
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), default="2024-03-01")
@click.pass_context
def cli(ctx, start):
    ctx.obj = start


@cli.command()
@click.argument("days", type=int)
@click.pass_obj
def add(start, days):
    click.echo(wd.workdays(start.date(), days, country="BR"))
    click.echo(start.date() + datedelta.MONTH * days)


@cli.command()
@click.pass_obj
def quarter(start):
    with fiscalyear.fiscal_calendar(start_month=4):
        day = fiscalyear.FiscalDate(start.year, start.month, start.day)
        click.echo(f"{day.fiscal_year} Q{day.fiscal_quarter} {day.next_fiscal_quarter.start.date()}")


@cli.command()
@click.pass_obj
def week(start):
    epi = Week.fromdate(start.date())
    click.echo(f"{epi.isoformat()} {epi.startdate()} {snap(start, '@mon+14d')}")


@cli.command()
@click.pass_obj
def hours(start):
    click.echo(businessDuration(start, start + dt.timedelta(days=5), dt.time(9), dt.time(17), unit="hour"))
    span = DateTimeRange(start, start + dt.timedelta(days=3))
    click.echo([f"{day:%a}" for day in span.range(dt.timedelta(days=1))])


@cli.command()
def holidays():
    for day, name in jpholiday.year_holidays(2024)[:3]:
        click.echo(f"{day} {len(name)}")
    click.echo(moment_date(2024, 2, 29).add(years=1).format("YYYY-MM-DD"))
    week = IsoWeek("2024-W05") + 3
    click.echo(f"{week} {len(Timeflake(from_bytes=bytes(16)).base62)}")


if __name__ == "__main__":
    runner = CliRunner()
    for arguments in (["add", "5"], ["quarter"], ["--start", "2024-12-31", "week"], ["hours"], ["holidays"], ["nothing"]):
        result = runner.invoke(cli, arguments)
        print(arguments, result.exit_code, result.output.strip().replace("\n", " | ")[:120], repr(result.exception)[:100] if result.exit_code == 1 else "")
