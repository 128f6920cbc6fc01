"""Sun, moon and planets, by astral and PyMeeus."""
import datetime as dt
from zoneinfo import ZoneInfo

from astral import Depression, LocationInfo, SunDirection, moon
from astral.geocoder import database, lookup
from astral.sun import blue_hour, elevation, golden_hour, sun
from pymeeus.Angle import Angle
from pymeeus.Coordinates import angular_separation, equatorial2horizontal
from pymeeus.Epoch import Epoch
from pymeeus.Jupiter import Jupiter
from pymeeus.Moon import Moon
from pymeeus.Sun import Sun

DAY = dt.date(2024, 6, 20)


class Almanac:
    def __init__(self, place):
        self.place = place
        self.zone = ZoneInfo(place.timezone)

    def sun(self):
        return {k: f"{v:%H.%M}" for k, v in sun(self.place.observer, DAY, tzinfo=self.zone, dawn_dusk_depression=Depression.CIVIL).items()}

    def day_length(self):
        s = sun(self.place.observer, DAY)
        return round((s["sunset"] - s["sunrise"]).total_seconds() / 3600, 2)

    def golden(self):
        start, end = golden_hour(self.place.observer, DAY, SunDirection.SETTING, tzinfo=self.zone)
        return round((end - start).total_seconds() / 60)


def places():
    db = database()
    for name in ("London", "Reykjavik", "Canberra"):
        yield lookup(name, db)
    yield LocationInfo("Svalbard", "Norway", "Arctic/Longyearbyen", 78.22, 15.65)


def planets():
    epoch = Epoch(2024, 6, 20.5)
    ra, dec, elongation = Jupiter.geocentric_position(epoch)
    print("Jupiter", ra.ra_str(n_dec=1), dec.dms_str(n_dec=0), round(float(elongation), 1))
    lon, lat, r = Sun.apparent_geocentric_position(epoch)
    print("Sun", round(float(lon.to_positive()), 2), round(r, 4))
    mlon, mlat, mdist, _ = Moon.apparent_ecliptical_pos(epoch)
    print("Moon", round(float(mlon), 2), round(mdist))
    print("apart", round(float(angular_separation(lon, lat, mlon, mlat)), 1))
    print("solstice", Sun.get_equinox_solstice(2024, target="summer").get_date()[:2])
    print("Easter", Epoch.easter(2024), "leap", Epoch.is_leap(2024), Angle(23, 26, 45.5))


for place in places():
    a = Almanac(place)
    try:
        print(place.name, a.day_length(), a.golden(), a.sun())
    except ValueError as error:
        print(place.name, "-", error)
print("moon phase", round(moon.phase(DAY), 2), round(elevation(places().__next__().observer, dt.datetime(2024, 6, 20, 12, tzinfo=dt.timezone.utc)), 1))
planets()
