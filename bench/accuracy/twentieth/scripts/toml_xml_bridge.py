import tomllib
from xml.parsers.expat import ExpatError

import tomlkit
import xmltodict
from tomlkit import aot, comment, document, inline_table, nl, table
from tomlkit.exceptions import TOMLKitError

XML = """<?xml version="1.0"?>
<catalog xmlns:d="urn:dims">
  <book id="b1" lang="en"><title>Ulysses</title><price cur="EUR">9.50</price></book>
  <book id="b2"><title>Walden</title><price cur="USD">7.00</price><d:size>20</d:size></book>
</catalog>"""


def convert(path, key, value):
    if key == "price" and isinstance(value, dict):
        return key, {"amount": float(value["#text"]), "cur": value["cur"]}
    return key.lstrip("@"), value


def to_toml(catalog):
    doc = document()
    doc.add(comment("made from XML"))
    doc.add(nl())
    doc["count"] = len(catalog["book"])
    books = aot()
    for book in catalog["book"]:
        entry = table()
        for key, value in book.items():
            if isinstance(value, dict):
                cell = inline_table()
                cell.update(value)
                entry.add(key, cell)
            else:
                entry.add(key, value)
        books.append(entry)
    doc.add("book", books)
    return doc


def edit(text):
    doc = tomlkit.parse(text)
    doc["book"][0]["title"] = "Ulysses (2nd)"
    doc["book"][0]["title"].comment("revised")
    del doc["count"]
    return tomlkit.dumps(doc)


parsed = xmltodict.parse(XML, postprocessor=convert, namespaces={"urn:dims": None}, process_namespaces=True, force_list=("book",))
text = tomlkit.dumps(to_toml(parsed["catalog"]))
print(text)
changed = edit(text)
print(changed)
back = tomllib.loads(changed)
print(xmltodict.unparse({"catalog": {"book": [{"@id": b["id"], "title": b["title"]} for b in back["book"]]}}, pretty=True))
for broken in ("a = ", "a = 1\na = 2"):
    try:
        tomlkit.parse(broken)
    except TOMLKitError as error:
        print(type(error).__name__)
try:
    xmltodict.parse("<a><b></a>")
except ExpatError as error:
    print("expat:", error)
