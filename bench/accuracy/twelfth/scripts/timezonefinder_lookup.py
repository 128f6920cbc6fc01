from datetime import datetime
from zoneinfo import ZoneInfo

from timezonefinder import TimezoneFinder

PLACES = [
    ("Berlin", 13.405, 52.52),
    ("Kathmandu", 85.324, 27.7172),
    ("Chatham", -176.55, -43.95),
    ("Mid-Atlantic", -30.0, 30.0),
]


def local_noon(zone: str) -> str:
    utc = datetime(2024, 7, 1, 12, 0, tzinfo=ZoneInfo("UTC"))
    return utc.astimezone(ZoneInfo(zone)).strftime("%H:%M")


finder = TimezoneFinder(in_memory=False)
for name, lng, lat in PLACES:
    zone = finder.timezone_at(lng=lng, lat=lat)
    print(f"{name}: {zone}, land zone {finder.timezone_at_land(lng=lng, lat=lat)}, "
          f"noon UTC is {local_noon(zone)}")
print(len(finder.timezone_names) > 300)
