from glom import glom

print(glom({"a": {"b": [{"c": 1}, {"c": 2}]}}, ("a.b", ["c"])))
