"""Comparing things: XML trees, patches, CSV tables and semantic versions."""
import io
from collections import Counter

import csv_diff
import nodesemver
import whatthepatch
from lxml import etree
from xmldiff import formatting, main as xml_main

PATCH = """--- a/hello.txt
+++ b/hello.txt
@@ -1,3 +1,3 @@
 one
-two
+zwei
 three
"""


def patches():
    for diff in whatthepatch.parse_patch(PATCH):
        kinds = Counter("add" if c.old is None else "del" if c.new is None else "same" for c in diff.changes)
        yield diff.header.new_path, dict(kinds), whatthepatch.apply_diff(diff, "one\ntwo\nthree")


def trees():
    left = "<shop><item n='1'>tea</item><item n='2'>milk</item></shop>"
    right = "<shop><item n='1'>coffee</item><item n='2'>milk</item><item n='3'/></shop>"
    yield from xml_main.diff_texts(left, right)
    pretty = xml_main.diff_texts(left, right, formatter=formatting.XMLFormatter(normalize=formatting.WS_BOTH))
    yield etree.fromstring(pretty.encode()).tag


def tables():
    old = csv_diff.load_csv(io.StringIO("id,name\n1,Cleo\n2,Pancakes\n"), key="id")
    new = csv_diff.load_csv(io.StringIO("id,name\n1,Cleo\n2,Waffles\n3,Bailey\n"), key="id")
    return csv_diff.compare(old, new)


def versions():
    yield nodesemver.max_satisfying(["1.2.3", "1.3.0", "2.0.0"], "^1.2.0")
    yield nodesemver.satisfies("1.2.4", ">=1.2.3 <2", loose=False)


for item in patches():
    print(item)
for action in trees():
    print(type(action).__name__, str(action)[:60])
print(tables())
print(list(versions()))
