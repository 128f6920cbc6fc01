"""The same XML document in several JSON conventions, then merged with a schema."""
import json
from xml.etree.ElementTree import Element, fromstring, tostring

import xmljson
from xmljson import badgerfish as bf, parker, yahoo, BadgerFish
from jsonmerge import Merger, merge
import jsondiff
from flatten_dict import flatten, unflatten
from nested_lookup import nested_lookup, nested_update, get_occurrence_of_key

XML = '<order id="7"><item sku="a">1</item><item sku="b">2.5</item><paid>true</paid></order>'
root = fromstring(XML)

for convention in (bf, parker, yahoo):
    print(type(convention).__name__, json.dumps(convention.data(root)))
print(tostring(BadgerFish(element=Element).etree({"p": {"@id": "main", "$": "text", "b": {"$": 3}}}, root=Element("root"))).decode())
print(json.dumps(BadgerFish(xml_fromstring=False).data(root)))
print(hasattr(xmljson, "gdata"))

schema = {"properties": {"items": {"mergeStrategy": "arrayMergeById", "mergeOptions": {"idRef": "sku"}},
                         "log": {"mergeStrategy": "append"}}}
base = {"items": [{"sku": "a", "n": 1}], "log": ["created"], "v": 1}
head = {"items": [{"sku": "b", "n": 2}, {"sku": "a", "n": 5}], "log": ["changed"], "v": 2}
merger = Merger(schema)
merged = merger.merge(base, head)
print(merged)
print(merge({"a": {"b": 1}}, {"a": {"c": 2}}))

diff = jsondiff.diff(base, merged)
print(diff)
print(jsondiff.patch(base, diff) == merged)
print(jsondiff.similarity(base, merged) > 0.3)

flat = flatten({"a": {"b": {"c": 1}, "d": [1, 2]}}, reducer="dot", enumerate_types=(list,))
print(flat)
print(unflatten({"x.y": 1, "x.z": 2}, splitter="dot"))
print(nested_lookup("sku", merged), get_occurrence_of_key(merged, "n"))
print(nested_update(merged, key="n", value=0)["items"])
