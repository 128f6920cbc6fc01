"""Freeze and move the clock with time-machine."""
import asyncio
import datetime as dt
import time
import uuid
from zoneinfo import ZoneInfo

import time_machine

UTC = dt.timezone.utc


@time_machine.travel(dt.datetime(1985, 10, 26, 1, 24, tzinfo=UTC), tick=False)
def delorean():
    return dt.date.today().isoformat(), time.time()


def token_valid(created, seconds=60):
    return dt.datetime.now(UTC) - created < dt.timedelta(seconds=seconds)


@time_machine.travel("2020-02-29T12:00:00+00:00", tick=False)
async def in_coroutine():
    await asyncio.sleep(0)
    return dt.datetime.now(UTC).isoformat()


if __name__ == "__main__":
    print(delorean())
    with time_machine.travel(dt.datetime(2024, 1, 1, tzinfo=ZoneInfo("UTC")), tick=False) as traveller:
        created = dt.datetime.now(UTC)
        print(token_valid(created))
        traveller.shift(dt.timedelta(minutes=2))
        print(token_valid(created), time.strftime("%H:%M", time.gmtime()))
        traveller.move_to(dt.datetime(2030, 1, 1, tzinfo=UTC))
        print(dt.datetime.now(UTC).year, uuid.uuid1().version)
    print(asyncio.run(in_coroutine()))
    print(dt.date.today().year > 2020)
