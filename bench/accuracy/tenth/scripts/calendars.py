from ics import Calendar, Event

calendar = Calendar()
calendar.events.add(Event(name="Tea", begin="2026-01-01 10:00:00", duration={"hours": 1}, uid="1"))
print(len(Calendar(calendar.serialize()).events))
