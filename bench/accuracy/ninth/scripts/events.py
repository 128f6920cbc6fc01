import datetime

import icalendar
import recurring_ical_events
from workalendar.europe import Germany
from caldav.lib.vcal import create_ical

text = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240101T000000Z\r\nSUMMARY:tea\r\nDTSTART:20240101T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
print(len(recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between((2024, 1, 1), (2024, 1, 3))))
print(len(Germany().holidays(2024)), create_ical.__name__)
