"""Reads mails, RTF bodies and TNEF attachments and prints who wrote what."""
import base64
import email
import hashlib
import struct
from email.message import EmailMessage
from email.policy import default

import compressed_rtf
import eml_parser
from commonregex import CommonRegex
from rtfparse.parser import Rtf_Parser
from tnefparse.tnef import TNEF

RTF = rb"{\rtf1\ansi Call \b Ann\b0  at 5 pm}"


def build():
    mail = EmailMessage(policy=default)
    mail["From"], mail["To"], mail["Subject"] = "Ann <ann@shed.test>", "bob@shed.test", "Tools"
    mail["Date"] = "Mon, 01 Jan 2024 10:00:00 +0000"
    mail["Received"] = "from mx.shed.test by in.shed.test; Mon, 01 Jan 2024 10:00:01 +0000"
    mail.set_content("See https://shed.test/saw or call 555-123-4567 before 10:30 am, it costs $12.50\n")
    mail.add_attachment(b"a,b\n1,2\n", maintype="text", subtype="csv", filename="t.csv")
    return mail.as_bytes()


def parsed(raw):
    parser = eml_parser.EmlParser(include_attachment_data=False)
    found = parser.decode_email_bytes(raw)
    header = found["header"]
    return header["subject"], header["from"], header["to"], [a["filename"] for a in found.get("attachment", [])]


def texts(raw):
    message = email.message_from_bytes(raw, policy=default)
    body = message.get_body(("plain",)).get_content()
    regex = CommonRegex(body)
    return regex.links, regex.prices, regex.times


def rich():
    packed = compressed_rtf.compress(RTF, compressed=True)
    assert compressed_rtf.decompress(packed) == RTF
    return len(packed), hashlib.sha1(packed).hexdigest()[:8], Rtf_Parser.__name__


def tnef():
    data = b"saw"
    attribute = struct.pack("<BII", 1, 0x00018004, len(data)) + data + struct.pack("<H", sum(data))
    raw = struct.pack("<IH", 0x223E9F78, 1) + attribute
    codepage = struct.pack("<BIIQH", 1, 0x00069007, 8, 1252, sum(struct.pack("<Q", 1252)))
    found = TNEF(raw[:6] + codepage + raw[6:])
    return len(found.objects), [obj.name for obj in found.objects]


if __name__ == "__main__":
    raw = build()
    print(parsed(raw))
    print(texts(raw))
    print(rich())
    print(tnef())
    print(base64.b64encode(RTF[:9]).decode())
