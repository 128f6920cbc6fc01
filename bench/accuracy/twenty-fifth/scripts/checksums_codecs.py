"""Encodes one message in many wire formats and checks that each comes back."""
import base64
import zlib
from io import BytesIO, StringIO

import base36
import base58check
import base2048
import bech32
import bencodepy
import bincopy
import multibase
import multihash
import varint
from arpy import Archive
from cobs import cobs
from crc import Calculator, Crc8, Crc16
from crcengine import new as new_crc
from hexrec import IhexFile
from multiaddr import Multiaddr
from unix_ar import ArFile

MESSAGE = b"hammer\x00and\x00saw"


def codecs():
    yield "cobs", cobs.encode(MESSAGE), cobs.decode
    yield "base58check", base58check.b58encode(MESSAGE), base58check.b58decode
    yield "base2048", base2048.encode(MESSAGE), base2048.decode
    yield "multibase", multibase.encode("base32", MESSAGE), multibase.decode
    yield "bencode", bencodepy.encode({"m": MESSAGE}), lambda data: bencodepy.decode(data)[b"m"]
    yield "zlib", base64.a85encode(zlib.compress(MESSAGE)), lambda data: zlib.decompress(base64.a85decode(data))


def firmware():
    image = bincopy.BinFile()
    image.add_binary(MESSAGE, address=0x100)
    text = image.as_ihex()
    other = IhexFile.parse(BytesIO(text.encode()))
    return text.splitlines()[0], other.get_spans() if hasattr(other, "get_spans") else other.to_bytes()


def archive():
    buffer = BytesIO()
    buffer.write(b"!<arch>\n")
    buffer.write(f"{'note.txt/':<16}{0:<12}{0:<6}{0:<6}{'644':<8}{4:<10}`\n".encode() + b"text")
    buffer.seek(0)
    found = Archive(fileobj=buffer)
    found.read_all_headers()
    return {name.decode(): member.read() for name, member in found.archived_files.items()}, ArFile.__name__


if __name__ == "__main__":
    for name, encoded, decode in codecs():
        print(f"{name:12} {len(encoded):4} {decode(encoded) == MESSAGE}")
    print("crc", Calculator(Crc8.CCITT).checksum(MESSAGE), Calculator(Crc16.XMODEM).checksum(MESSAGE), new_crc("crc32")(MESSAGE))
    print("numbers", base36.dumps(123456), varint.encode(300).hex(), bech32.convertbits([255, 1], 8, 5))
    print("multihash", multihash.digest(MESSAGE, "sha2-256").encode().hex()[:12] if hasattr(multihash, "digest") else multihash.encode(b"0" * 32, "sha2-256").hex()[:12])
    print("address", Multiaddr("/ip4/127.0.0.1/tcp/80").to_bytes().hex(), Multiaddr("/ip4/1.2.3.4/udp/9").protocols())
    print("firmware", firmware())
    print("archive", archive())
    print(StringIO("done").read())
