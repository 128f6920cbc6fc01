from datetime import datetime

from icalendar import Calendar, Event

event = Event()
event.add("summary", "Meeting")
event.add("dtstart", datetime(2026, 1, 2, 3, 4))
calendar = Calendar()
calendar.add_component(event)
print(calendar.to_ical().decode())
