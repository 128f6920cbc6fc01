"""Publishes a table with CSV-on-the-web metadata, canonical JSON hashes, differences and other encodings."""
import hashlib
import json
import tempfile
from pathlib import Path

import canonicaljson
import jcs
import json_delta
import phpserialize
from csvw import TableGroup
from csvw.dsv import UnicodeWriter, reader
from jsonseq.decode import JSONSeqDecoder
from jsonseq.encode import JSONSeqEncoder

METADATA = {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "dialect": {"commentPrefix": None},
    "tables": [{
        "url": "tools.csv",
        "tableSchema": {
            "columns": [
                {"name": "ID", "datatype": {"base": "string", "format": "[a-z]+"}, "required": True},
                {"name": "Price", "datatype": "decimal"},
                {"name": "Tags", "datatype": "string", "separator": ";"},
            ],
            "primaryKey": ["ID"],
        },
    }],
}
ROWS = [["ID", "Price", "Tags"], ["saw", "20", "sharp;wood"], ["drill", "80.5", ""]]


def publish(folder):
    with UnicodeWriter(folder / "tools.csv") as writer:
        writer.writerows(ROWS)
    (folder / "tools.csv-metadata.json").write_text(json.dumps(METADATA))
    group = TableGroup.from_file(folder / "tools.csv-metadata.json")
    rows = list(group.tables[0])
    group.check_referential_integrity()
    return [dict(row, Price=float(row["Price"])) for row in rows], [len(row) for row in reader(folder / "tools.csv")]


def main():
    with tempfile.TemporaryDirectory() as name:
        rows, lengths = publish(Path(name))
    print(rows, lengths)
    for encode in (canonicaljson.encode_canonical_json, jcs.canonicalize):
        print(hashlib.sha256(encode(rows)).hexdigest()[:16])
    changed = [dict(row) for row in rows]
    changed[0]["Price"] = 25.0
    stanzas = json_delta.diff(rows, changed, verbose=False)
    print(stanzas, json_delta.patch(rows, stanzas)[0]["Price"])
    text = "".join(JSONSeqEncoder().iterencode(rows))
    print(len(text), len(list(JSONSeqDecoder().decode(text))))
    packed = phpserialize.dumps({"saw": [1, 2], "drill": None})
    print(packed.decode(), phpserialize.loads(packed, decode_strings=True))


if __name__ == "__main__":
    main()
