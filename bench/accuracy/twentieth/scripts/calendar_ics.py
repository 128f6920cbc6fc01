from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Todo, vCalAddress, vRecur, vText

BERLIN = ZoneInfo("Europe/Berlin")
IMPORTED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//other//EN
BEGIN:VEVENT
UID:ext-1
SUMMARY:Concert\\, open air
DTSTART;VALUE=DATE:20240615
RRULE:FREQ=YEARLY;COUNT=3
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


class Planner:
    def __init__(self, owner):
        self.calendar = Calendar()
        self.calendar.add("prodid", "-//planner//EN")
        self.calendar.add("version", "2.0")
        self.owner = owner

    def meeting(self, title, start, minutes=30, guests=(), weekly=0):
        event = Event()
        event.add("uid", f"{title.lower()}@planner")
        event.add("summary", title)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=minutes))
        event.add("dtstamp", datetime(2024, 1, 1, tzinfo=timezone.utc))
        for guest in guests:
            address = vCalAddress(f"MAILTO:{guest}")
            address.params["ROLE"] = vText("REQ-PARTICIPANT")
            event.add("attendee", address, encode=0)
        if weekly:
            event.add("rrule", vRecur({"freq": "weekly", "count": weekly}))
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", timedelta(minutes=-10))
        event.add_component(alarm)
        self.calendar.add_component(event)
        return event

    def todo(self, title, due):
        todo = Todo()
        todo.add("summary", title)
        todo.add("due", due)
        self.calendar.add_component(todo)


if __name__ == "__main__":
    planner = Planner("ann")
    planner.meeting("Standup", datetime(2024, 3, 29, 9, tzinfo=BERLIN), 15, ["bob@x.org", "cy@x.org"], weekly=5)
    planner.meeting("Review", datetime(2024, 4, 1, 14, 30, tzinfo=BERLIN))
    planner.todo("Taxes", date(2024, 5, 31))
    text = planner.calendar.to_ical().decode()
    print(text.replace("\r\n", "\n"))
    for source in (text, IMPORTED):
        for part in Calendar.from_ical(source).walk():
            if part.name in ("VEVENT", "VTODO"):
                print(part.name, part["summary"], part.get("rrule"), (part.get("dtstart") or part.get("due")).dt)
    try:
        Calendar.from_ical("BEGIN:VCALENDAR\r\nnonsense\r\nEND:VEVENT\r\n")
    except ValueError as error:
        print("bad:", type(error).__name__)
