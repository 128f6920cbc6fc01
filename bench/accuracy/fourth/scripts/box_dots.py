from box import Box

box = Box({"a": {"b": [1, {"c": 2}]}})
print(box.a.b[1].c, box.to_json())
