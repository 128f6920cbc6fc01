"""Serialise the same records as JSON, JSONL, msgpack, YAML and pickle."""
import gzip
import tempfile
from pathlib import Path

import srsly

records = [{"id": i, "name": f"item-{i}", "tags": ["a"] * i, "ratio": i / 4} for i in range(4)]


def json_part(folder):
    srsly.write_json(folder / "all.json", records, indent=1)
    srsly.write_jsonl(folder / "all.jsonl", records)
    srsly.write_jsonl(folder / "all.jsonl", [{"id": 99}], append=True, append_new_line=False)
    return len(srsly.read_json(folder / "all.json")), [r["id"] for r in srsly.read_jsonl(folder / "all.jsonl")]


def binary_part(folder):
    srsly.write_msgpack(folder / "all.msgpack", {"rows": records})
    srsly.write_gzip_json(folder / "all.json.gz", records)
    with gzip.open(folder / "all.json.gz") as f:
        head = f.read(9)
    return srsly.read_msgpack(folder / "all.msgpack")["rows"] == records, head


with tempfile.TemporaryDirectory() as tmp:
    print(json_part(Path(tmp)))
    print(binary_part(Path(tmp)))
print(srsly.yaml_dumps({"cfg": {"depth": 3, "names": ["x", "y"]}}), end="")
print(srsly.yaml_loads("a: [1, 2]\nb: {c: yes}"))
print(srsly.pickle_loads(srsly.pickle_dumps({1, 2})) == {1, 2}, srsly.is_json_serializable(object()))
