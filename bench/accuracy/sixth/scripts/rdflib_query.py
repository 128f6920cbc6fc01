from rdflib import Graph, Literal, Namespace
from rdflib.namespace import FOAF, RDF

ex = Namespace("http://example.org/")
graph = Graph()
graph.add((ex.ann, RDF.type, FOAF.Person))
graph.add((ex.ann, FOAF.name, Literal("Ann")))
for row in graph.query("SELECT ?n WHERE { ?p a foaf:Person ; foaf:name ?n }", initNs={"foaf": FOAF}):
    print(row.n)
print(len(graph.serialize(format="turtle")) > 10)
