import io
import json
from unittest import mock

import curies
from rdflib import Graph
from SPARQLWrapper import JSON, POST, SPARQLWrapper

converter = curies.Converter.from_prefix_map({"ex": "http://example.org/", "foaf": "http://xmlns.com/foaf/0.1/"})
print(converter.expand("ex:ann"), converter.compress("http://xmlns.com/foaf/0.1/name"), converter.parse_curie("ex:1"))
chained = curies.chain([converter, curies.Converter.from_prefix_map({"obo": "http://purl.obolibrary.org/obo/"})])
print(sorted(chained.bimap), curies.get_obo_converter is not None)

wrapper = SPARQLWrapper("http://example.org/sparql")
wrapper.setQuery("PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?n WHERE { ?p foaf:name ?n } LIMIT 2")
wrapper.setReturnFormat(JSON)
wrapper.setMethod(POST)
print(wrapper.queryType, wrapper.isSparqlQueryRequest(), wrapper.method)
answer = io.BytesIO(json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "Ann"}}]}}).encode())
answer.info = lambda: {"content-type": "application/sparql-results+json"}
with mock.patch("SPARQLWrapper.Wrapper.urlopener", return_value=answer):
    for row in wrapper.query().convert()["results"]["bindings"]:
        print(row["n"]["value"])
graph = Graph()
graph.parse(data='@prefix foaf: <http://xmlns.com/foaf/0.1/> . <http://example.org/ann> foaf:name "Ann" .', format="turtle")
print([converter.compress(str(s)) for s in graph.subjects()])
