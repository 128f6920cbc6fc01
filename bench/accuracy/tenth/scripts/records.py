import io

import ijson
import jsonlines
import untangle
from addict import Dict
from benedict import benedict
from munch import munchify

box = Dict()
box.tea.kind = "mate"
print(box.to_dict(), munchify({"a": {"b": 1}}).a.b)
out = io.StringIO()
with jsonlines.Writer(out) as writer:
    writer.write({"n": 3})
print(out.getvalue().strip(), list(ijson.items(io.BytesIO(b'[{"n": 1}, {"n": 2}]'), "item.n")))
print(untangle.parse("<teas><tea name='mate'/></teas>").teas.tea["name"])
print(benedict({"a": {"b": 2}}, keypath_separator=".")["a.b"], benedict({"x": 1}).to_yaml().strip())
