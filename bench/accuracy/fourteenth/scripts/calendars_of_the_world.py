"""One day in several calendars."""
import datetime as dt

import jdatetime
from khayyam import JalaliDate, JalaliDatetime
from lunar_python import Lunar, Solar
from lunar_python.util import HolidayUtil
from pymeeus.Epoch import Epoch
from pymeeus.Sun import Sun
from pymeeus.Moon import Moon
from pymeeus.Angle import Angle
from timelength import English, TimeLength
from timelength.dataclasses import Scale

DAY = dt.date(2024, 2, 10)


def persian():
    a = jdatetime.date.fromgregorian(date=DAY)
    b = JalaliDate(DAY)
    print(a, b, a.isoweekday(), b.weekdayname(), b.isleap)
    print(jdatetime.datetime(1403, 1, 1, 12).strftime("%d %B %Y"))
    print((a + jdatetime.timedelta(days=30)).togregorian(), b.todate() == DAY)
    print(JalaliDatetime(1403, 1, 1, 8, 30).strftime("%Y-%m-%d %H:%M"))
    print(JalaliDatetime.strptime("1394/05/06", "%Y/%m/%d").todatetime())


def chinese():
    solar = Solar.fromYmd(DAY.year, DAY.month, DAY.day)
    lunar = solar.getLunar()
    print(lunar.toString(), lunar.getYearShengXiao(), lunar.getFestivals())
    print(Lunar.fromYmd(2024, 8, 15).getSolar().toYmd())
    holiday = HolidayUtil.getHoliday("2020-05-01")
    print(holiday.getName(), holiday.isWork())


def astronomy():
    epoch = Epoch(DAY.year, DAY.month, DAY.day)
    print(epoch.jde(), Epoch.easter(2024), epoch.dow(as_string=True))
    spring = Sun.get_equinox_solstice(2024, target="spring")
    print(tuple(int(v) for v in spring.get_full_date()[:4]))
    phase = Moon.moon_phase(epoch, target="new")
    print(phase.get_date()[:2], round(float(Angle(12, 30, 0.0)), 3), Angle(-23.5).dms_str(n_dec=1))


def durations():
    for text in ("1 hour and 30 minutes", "2d 3h", "1:30:15", "three weeks"):
        length = TimeLength(text)
        print(text, length.result.success, length.result.seconds)
    print(TimeLength("90 minutes").to_hours(), English().__class__.__name__, Scale.__name__)


for part in (persian, chinese, astronomy, durations):
    print("#", part.__name__)
    part()
