import datetime

import holidays

print(holidays.country_holidays("DE", years=2026).get(datetime.date(2026, 10, 3)))
