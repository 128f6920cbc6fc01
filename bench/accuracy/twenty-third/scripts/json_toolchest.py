"""Many small JSON tools chained in one pipeline class."""
import io
import json

import json_flatten
import json_merge_patch
import jsonpath_rfc9535
import ndjson
import rfc8785
from dict2xml import dict2xml
from dicttoxml import dicttoxml
from json2html import json2html
from jsoncomparison import NO_DIFF, Compare

DOCUMENT = {"shop": {"name": "corner", "books": [{"title": "A", "price": 9}, {"title": "B", "price": 14.5}]}}


class Pipeline:
    def __init__(self, document):
        self.document = document
        self.steps = []

    def step(self, function):
        self.steps.append((function.__name__, function(self.document)))
        return function

    def report(self):
        for name, value in self.steps:
            print(f"{name:10} {str(value)[:110]}")


pipe = Pipeline(DOCUMENT)


@pipe.step
def flatten(doc):
    flat = json_flatten.flatten(doc)
    assert json_flatten.unflatten(flat) == doc
    return sorted(flat)


@pipe.step
def patch(doc):
    return json_merge_patch.merge(json.loads(json.dumps(doc)), {"shop": {"name": None, "open": True}})


@pipe.step
def query(doc):
    return [node.value for node in jsonpath_rfc9535.find("$.shop.books[?@.price > 10].title", doc)]


@pipe.step
def canonical(doc):
    return rfc8785.dumps(doc)


@pipe.step
def lines(doc):
    buffer = io.StringIO()
    ndjson.dump(doc["shop"]["books"], buffer)
    return ndjson.loads(buffer.getvalue())


@pipe.step
def xml(doc):
    return len(dict2xml(doc, wrap="all")), len(dicttoxml(doc, attr_type=False))


@pipe.step
def html(doc):
    return json2html.convert(json=doc).count("<tr>")


@pipe.step
def compare(doc):
    return Compare().check(doc, doc) == NO_DIFF


pipe.report()
