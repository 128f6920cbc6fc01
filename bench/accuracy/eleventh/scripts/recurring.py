import datetime

from recurrent.event_parser import RecurringEvent

event = RecurringEvent(now_date=datetime.datetime(2026, 1, 1))
print(event.parse("every monday and wednesday at 9am"))
