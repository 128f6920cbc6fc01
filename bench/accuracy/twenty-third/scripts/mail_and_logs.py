"""Parsing mail, formatting logs as logfmt, colouring ANSI as HTML, reading certificates."""
import io
import logging
from email.message import EmailMessage

import mailparser
import pem
from ansi2html import Ansi2HTMLConverter
from logfmter import Logfmter

FAKE = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n"


def build():
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Ann <ann@x.test>", "bob@x.test", "Report ü"
    message["Message-ID"] = "<1@x.test>"
    message["Date"] = "Mon, 01 Jan 2024 10:00:00 +0000"
    message.set_content("see attachment")
    message.add_alternative("<p>see <b>attachment</b></p>", subtype="html")
    message.add_attachment(b"a,b\n1,2\n", maintype="text", subtype="csv", filename="r.csv")
    return message.as_bytes()


class Memory(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


def logs():
    handler = Memory()
    handler.setFormatter(Logfmter(keys=["level"], mapping={"level": "levelname"}))
    log = logging.getLogger("setf")
    log.addHandler(handler)
    log.setLevel("INFO")
    log.propagate = False
    log.info({"event": "start", "size": 3})
    log.warning("two words %s", "x", extra={"who": "ann b"})
    return handler.lines


def main():
    mail = mailparser.parse_from_bytes(build())
    print(mail.subject, mail.from_, mail.to, mail.date)
    print([a["filename"] for a in mail.attachments], len(mail.text_plain), len(mail.text_html))
    print("\n".join(logs()))
    converter = Ansi2HTMLConverter(inline=True, scheme="solarized")
    print(converter.convert("\x1b[1;31mred\x1b[0m plain", full=False))
    print([type(o).__name__ for o in pem.parse(FAKE.encode() * 2)])


main()
