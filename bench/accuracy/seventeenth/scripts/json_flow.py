"""Reads and writes JSON documents as streams."""
import io
import json

import json_stream
from json_stream import streamable_dict, streamable_list


@streamable_list
def rows(count):
    for number in range(count):
        yield {"id": number, "square": number * number}


@streamable_dict
def named(names):
    for name in names:
        yield name, len(name)


text = io.StringIO()
json.dump({"rows": rows(5), "names": named(["ann", "bo"])}, text)
print(text.getvalue())
data = json_stream.load(io.StringIO('{"head": {"n": 3}, "rows": [{"v": 1}, {"v": 2}, {"v": 3}], "tail": null}'))
print(data["head"]["n"])
print(sum(row["v"] for row in data["rows"]))
whole = json_stream.load(io.StringIO('[1, [2, {"a": 3}]]'), persistent=True)
print(json_stream.to_standard_types(whole), len(whole))
found = []
json_stream.visit(io.StringIO(text.getvalue()), lambda item, path: found.append((path, item)))
print(len(found), found[:3])
try:
    late = json_stream.load(io.StringIO('{"a": 1, "b": 2}'))
    print(late["b"], late["a"])
except Exception as problem:
    print(type(problem).__name__, problem)
