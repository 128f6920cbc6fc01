"""Describe where a chart came from with the W3C PROV model."""
import datetime
import io

from prov.model import ProvDocument


def make_document():
    doc = ProvDocument()
    doc.set_default_namespace("http://example.org/")
    doc.add_namespace("foaf", "http://xmlns.com/foaf/0.1/")
    data = doc.entity("dataset", {"prov:label": "raw numbers"})
    chart = doc.entity("chart", (("prov:type", "image"), ("prov:label", "bars")))
    start = datetime.datetime(2024, 1, 1, 12)
    work = doc.activity("plotting", start, start + datetime.timedelta(minutes=5))
    ann = doc.agent("ann", {"foaf:name": "Ann"})
    doc.used(work, data)
    doc.wasGeneratedBy(chart, work)
    doc.wasDerivedFrom(chart, data)
    doc.wasAssociatedWith(work, ann)
    doc.wasAttributedTo(chart, ann)
    return doc


def main():
    doc = make_document()
    print(doc.get_provn())
    text = doc.serialize(indent=1)
    again = ProvDocument.deserialize(io.StringIO(text), format="json")
    print("round trip equal:", again == doc, len(again.get_records()), "records")


if __name__ == "__main__":
    main()
