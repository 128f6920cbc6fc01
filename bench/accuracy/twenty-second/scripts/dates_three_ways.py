from datetime import datetime, timezone

import arrow
import pendulum
from babel.dates import format_datetime, format_timedelta
from dateutil import parser, tz
from dateutil.easter import easter
from dateutil.relativedelta import FR, relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule, rruleset, rrulestr
from datetime import timedelta

moment = arrow.get("2024-03-30T22:15:00+00:00")
print(moment.to("Europe/Berlin").format("dddd D MMMM HH-mm ZZ"), moment.shift(weeks=+1, hours=-3).isoformat())
print(moment.humanize(arrow.get("2024-04-02"), locale="fr"), [r.month for r in arrow.Arrow.range("month", datetime(2024, 11, 1), limit=3)])
print(moment.span("week")[0].day)

p = pendulum.datetime(2024, 1, 31, 12, tz="America/New_York")
print(p.add(months=1).to_day_datetime_string(), p.in_timezone("Asia/Tokyo").hour, p.is_dst())
period = pendulum.datetime(2024, 3, 1) - pendulum.datetime(2023, 12, 25)
print(period.in_words(locale="en"), period.in_days(), pendulum.parse("2024-W07-2").day_of_year, pendulum.duration(hours=50).in_words())

print(parser.parse("Thu Sep 25 10:36 2003", default=datetime(2000, 1, 1)), parser.parse("3pm 4/5/24", dayfirst=True).month)
print(datetime(2024, 1, 31) + relativedelta(months=+1), relativedelta(datetime(2024, 5, 4), datetime(1999, 12, 31)))
rules = rruleset()
rules.rrule(rrule(MONTHLY, count=3, byweekday=FR(-1), dtstart=datetime(2024, 1, 1)))
rules.exdate(datetime(2024, 2, 23))
print([d.day for d in rules], easter(2025), len(list(rrulestr("FREQ=WEEKLY;COUNT=4", dtstart=datetime(2024, 1, 1)))))
print(datetime(2024, 7, 1, tzinfo=tz.gettz("Europe/Paris")).utcoffset())
print(format_datetime(datetime(2024, 5, 6, 7, 8), "full", locale="de", tzinfo=timezone.utc), format_timedelta(timedelta(days=3), locale="es"))
