"""One record written and read in several formats, with sizes."""
import argparse
import datetime
import plistlib
from pathlib import Path
import tempfile

import bson
import cbor
import demjson3
import pytoml
from hexdump import dump, dehex, hexdump

RECORD = {"name": "Corner", "open": True, "items": [{"id": 1, "price": 1.5}, {"id": 2, "price": 4.0}], "since": datetime.datetime(2020, 1, 2, 3, 4, 5)}


def plist(record):
    data = plistlib.dumps(record)
    return data, plistlib.loads(data)


def with_bson(record):
    data = bson.encode(record)
    return data, bson.decode(data)


def with_cbor(record):
    plain = {**record, "since": record["since"].isoformat()}
    data = cbor.dumps(plain)
    return data, cbor.loads(data)


def toml(record):
    text = pytoml.dumps({**record, "items": [item["id"] for item in record["items"]]})
    return text.encode(), pytoml.loads(text)


def lenient(record):
    text = demjson3.encode({"a": [1, 2], "b": None}, compactly=False)
    back = demjson3.decode("{a: [1, 0x10, .5], 'b': undefined /* note */}", strict=False)
    return text.encode(), {"a": back["a"], "keys": sorted(back)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    for function in (plist, with_bson, with_cbor, toml, lenient):
        if options.only in function.__name__:
            data, back = function(RECORD)
            print(function.__name__, len(data) > 10, sorted(back), str(back.get("since", ""))[:10])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "record.plist")
        path.write_bytes(plistlib.dumps({"a": b"xyz"}))
        print(path.read_text().count("<"))
    print(hexdump(b"hello world", result="return"))
    print(dump(b"\x01\xff"), dehex("01 FF"))
