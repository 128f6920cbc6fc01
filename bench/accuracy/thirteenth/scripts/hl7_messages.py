"""Parse an HL7 v2 lab result and answer it."""
import datetime

import hl7

MESSAGE = "\r".join(
    [
        r"MSH|^~\&|GHH LAB|ELAB-3|GHH OE|BLDG4|200202150930||ORU^R01|CNTRL-3456|P|2.4",
        "PID|||555-44-4444||EVERYWOMAN^EVE^E^^^^L|JONES|19620320|F",
        "OBR|1|845439^GHH OE|1045813^GHH LAB|1554-5^GLUCOSE|||200202150730",
        "OBX|1|SN|1554-5^GLUCOSE^POST 12H CFST:MCNC:PT:SER/PLAS:QN||^182|mg/dl|70_105|H|||F",
        "OBX|2|NM|2345-7^SODIUM||140|mmol/l|135_145|N|||F",
    ]
) + "\r"

h = hl7.parse(MESSAGE)
print("is hl7:", hl7.ishl7(MESSAGE))
print("patient:", h.extract_field("PID", 1, 5, 1, 2), h["PID.F5.R1.C1"])
print("type:", h.segment("MSH")[9])
for obx in h.segments("OBX"):
    print(" ", obx[3][0][1], "=", obx[5], obx[6], "flag", obx[8])

when = hl7.parse_datetime(str(h.segment("OBR")[7]))
assert isinstance(when, datetime.datetime)
print("taken:", when.isoformat())

ack = h.create_ack("AA", message_id="1", application="ME", facility="HERE")
print(ack.segment("MSA"))
print(h.unescape(r"a\F\b"))
