import sys
from datetime import datetime, timezone

from cron_converter import Cron
from hijridate import Gregorian, Hijri
from pytimeparse2 import parse


def durations(texts):
    for text in texts:
        yield text, parse(text)


def main(out=sys.stdout):
    for text, seconds in durations(["1h30m", "2 days, 3:00", "5.5 min", "nonsense", "1w"]):
        print(f"{text!r:18} {seconds}", file=out)
    day = Gregorian(2024, 3, 11).to_hijri()
    print(day.isoformat(), day.month_name(), day.day_name("en"), day.notation(), file=out)
    print(Hijri(1445, 9, 30).to_gregorian().isoformat(), Hijri(1445, 9, 1).month_length(), file=out)
    try:
        Hijri(1300, 1, 1)
    except OverflowError as problem:
        print(problem, file=out)
    cron = Cron("*/15 9-17 * * MON-FRI")
    print(cron, cron.to_list()[0], file=out)
    schedule = cron.schedule(datetime(2024, 3, 8, 17, 40, tzinfo=timezone.utc))
    for _ in range(3):
        print(schedule.next().strftime("%a %H.%M"), file=out)
    print(schedule.prev().strftime("%a %H.%M"), file=out)


main()
