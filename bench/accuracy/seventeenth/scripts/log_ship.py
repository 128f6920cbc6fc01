"""Log records as GELF and as Logstash JSON."""
import io
import json
import logging
import zlib

import graypy
from logstash_formatter import LogstashFormatterV1


class Kept(graypy.GELFUDPHandler):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.packets = []

    def send(self, packet):
        self.packets.append(packet)


logger = logging.getLogger("shop")
logger.setLevel(logging.INFO)
logger.propagate = False
gelf = Kept("localhost", 12201, facility="web", localname="host1")
stream = io.StringIO()
plain = logging.StreamHandler(stream)
plain.setFormatter(LogstashFormatterV1())
logger.addHandler(gelf)
logger.addHandler(plain)

logger.info("order %s placed", 12, extra={"customer": "ann"})
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("failed")

for packet in gelf.packets:
    message = json.loads(zlib.decompress(packet))
    print(message["short_message"], message["level"], message["host"], message.get("_customer"), "ZeroDivision" in message["full_message"] if "full_message" in message else None)
for line in stream.getvalue().splitlines():
    entry = json.loads(line)
    print(entry["message"], entry["levelname"], entry.get("customer"), "exc_info" in entry)
