"""Work on a JSON-LD document with PyLD (inline context, so no network)."""
import json

from pyld import jsonld

CONTEXT = {
    "name": "http://schema.org/name",
    "homepage": {"@id": "http://schema.org/url", "@type": "@id"},
    "knows": "http://xmlns.com/foaf/0.1/knows",
}
DOC = {
    "@context": CONTEXT,
    "@id": "http://example.org/ann",
    "name": "Ann",
    "homepage": "http://ann.example.org/",
    "knows": [{"@id": "http://example.org/bob", "name": "Bob"}],
}

expanded = jsonld.expand(DOC)
print(json.dumps(expanded, sort_keys=True)[:120])

compacted = jsonld.compact(expanded, CONTEXT)
print(sorted(compacted))

flat = jsonld.flatten(DOC)
print(len(flat), "nodes")

framed = jsonld.frame(DOC, {"@context": CONTEXT, "@id": "http://example.org/bob"})
print(framed["name"])

normal = jsonld.normalize(DOC, {"algorithm": "URDNA2015", "format": "application/n-quads"})
print(normal)
