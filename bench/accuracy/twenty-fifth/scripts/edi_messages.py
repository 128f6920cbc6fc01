"""Reads messages of three trades: EDIFACT orders, HL7 patients, FIX quotes and card records."""
import datetime
import json
from contextlib import suppress

import iso8583
import simplefix
from hl7apy.core import Message
from hl7apy.parser import parse_message
from iso8583.specs import default_ascii
from metar import Metar
from pydifact.segmentcollection import Interchange
from pydifact.segments import Segment


def edifact():
    interchange = Interchange(syntax_identifier=("UNOC", 1), sender="1234", recipient="3333", control_reference="42",
                              timestamp=datetime.datetime(2024, 1, 2, 14, 7))
    interchange.add_segment(Segment("QTY", ["12", "3"]))
    interchange.add_segment(Segment("PRI", ["AAA", "12.5"]))
    text = interchange.serialize()
    again = Interchange.from_str(text)
    return [(segment.tag, segment.elements) for segment in again.segments]


def hl7():
    raw = "MSH|^~\\&|LAB|SITE|APP|HERE|20240101||ADT^A01|1|P|2.5\rPID|1||42||Doe^Ann||19800101|F\r"
    message = parse_message(raw, find_groups=False)
    made = Message("ADT_A01", version="2.5")
    made.pid.pid_5 = "Roe^Bob"
    return message.pid.pid_5.pid_5_1.to_er7(), made.pid.pid_5.to_er7()


def fix():
    message = simplefix.FixMessage()
    message.append_pair(8, "FIX.4.4")
    message.append_pair(35, "D")
    message.append_pair(55, "SHED")
    wire = message.encode()
    parser = simplefix.FixParser()
    parser.append_buffer(wire)
    back = parser.get_message()
    return back.get(55).decode(), len(wire)


def card():
    encoded, parts = iso8583.encode({"t": "0200", "2": "4111111111111111", "3": "111111"}, default_ascii)
    decoded, _ = iso8583.decode(encoded, default_ascii)
    return len(encoded), decoded["3"], sorted(parts)


def weather():
    report = Metar.Metar("METAR KEWR 111851Z VRB03G19KT 2SM R04R/3000VP6000FT TSRA BR FEW015 BKN040CB BKN065 OVC200 22/22 A2987", month=1, year=2024)
    return report.station_id, report.temp.string("C"), report.present_weather()


if __name__ == "__main__":
    for name, function in (("edifact", edifact), ("hl7", hl7), ("fix", fix), ("card", card), ("metar", weather)):
        with suppress(KeyboardInterrupt):
            print(name, json.dumps(function(), default=str))
