import datetime

from delorean import Delorean, parse

moment = Delorean(datetime.datetime(2026, 1, 2, 3, 4), timezone="UTC")
print(moment.shift("Europe/Berlin").datetime.isoformat())
print(parse("2026-02-03 04:05", dayfirst=False).epoch)
