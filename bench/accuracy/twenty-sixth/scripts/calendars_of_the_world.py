"""One day in many calendars, holidays, cron schedules and dates in plain words."""
import datetime
import enum

import nepali_datetime
from bikram import samwat
from chinese_calendar import get_holiday_detail, is_holiday, is_workday
from cron_validator import CronScheduler, CronValidator, Version
from ctparse import ctparse
from ctparse.types import Interval, Time
from hdate import HDateInfo, HebrewDate, Months
from prefixdate import Precision, parse, parse_parts
from strict_rfc3339 import rfc3339_to_timestamp, timestamp_to_rfc3339_utcoffset, validate_rfc3339
from suncalc import get_position
from pysolar.solar import get_altitude
from zhdate import ZhDate


class Calendars(enum.Enum):
    NEPALI = "nepali"
    BIKRAM = "bikram"
    CHINESE = "chinese"
    HEBREW = "hebrew"

    def show(self, day):
        return getattr(self, "_" + self.value)(day)

    def _nepali(self, day):
        return nepali_datetime.date.from_datetime_date(day).strftime("%Y-%m-%d")

    def _bikram(self, day):
        return str(samwat.from_ad(day))

    def _chinese(self, day):
        return ZhDate.from_datetime(datetime.datetime(day.year, day.month, day.day)).chinese()[:5]

    def _hebrew(self, day):
        return str(HebrewDate.from_gdate(day))


def schedule(rule, start, count):
    found = CronValidator.get_execution_time(rule, from_dt=start, to_dt=start + datetime.timedelta(days=3)) if hasattr(CronValidator, "get_execution_time") else ()
    return [d.strftime("%d %H:%M") for _, d in zip(range(count), found)]


def main():
    day = datetime.date(2024, 2, 10)
    for calendar in Calendars:
        print(calendar.name, calendar.show(day))
    print(is_workday(datetime.date(2024, 2, 4)), is_holiday(day), get_holiday_detail(day)[0])
    print(schedule("0 12 * * *", datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), 2), CronValidator.parse("*/5 * * * *") is not None, CronScheduler.__name__, Version.__name__)
    words = ctparse("tomorrow 8 pm", ts=datetime.datetime(2024, 1, 1, 10))
    print(words.resolution if words else None, Time(2024, 1, 1).isDate, Interval.__name__)
    print(HDateInfo(day).hdate.month, Months.ADAR.name if hasattr(Months, "ADAR") else "")
    print(parse("2024-3").text, parse_parts(2024, 5).precision is Precision.MONTH)
    print(validate_rfc3339("2024-01-01T00:00:00Z"), rfc3339_to_timestamp("1970-01-01T00:00:10Z"), timestamp_to_rfc3339_utcoffset(0))
    noon = datetime.datetime(2024, 6, 1, 12, tzinfo=datetime.timezone.utc)
    print(round(get_altitude(52.5, 13.4, noon)), round(float(get_position(noon, 13.4, 52.5)["altitude"]), 1))


if __name__ == "__main__":
    main()
