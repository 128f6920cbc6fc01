import io
import zlib
import struct

from hachoir.metadata import extractMetadata
from hachoir.parser.guess import guessParser
from hachoir.stream import InputIOStream


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0\0"))
       + chunk(b"IEND", b""))
parser = guessParser(InputIOStream(io.BytesIO(png)))
print(extractMetadata(parser).get("width"))
