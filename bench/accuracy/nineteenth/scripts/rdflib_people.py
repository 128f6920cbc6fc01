"""Query a small linked-data graph with SPARQL."""
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.namespace import FOAF, RDF, RDFS, XSD

EX = Namespace("http://example.org/")
TURTLE = """
@prefix ex: <http://example.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
ex:ann a foaf:Person ; foaf:name "Ann"@en ; foaf:age 41 ; foaf:knows ex:bob, ex:cid .
ex:bob a foaf:Person ; foaf:name "Bob" ; foaf:age 29 ; foaf:knows ex:cid .
ex:cid a foaf:Person ; foaf:name "Cid" .
"""
QUERY = """
SELECT ?name (COUNT(?friend) AS ?n) WHERE {
  ?p a foaf:Person ; foaf:name ?name .
  OPTIONAL { ?p foaf:knows ?friend }
} GROUP BY ?name ORDER BY DESC(?n) ?name
"""


def main():
    graph = Graph().parse(data=TURTLE, format="turtle")
    graph.bind("ex", EX)
    for row in graph.query(QUERY, initNs={"foaf": FOAF}):
        print(row.name, row.n.toPython())
    graph.update("INSERT { ?b foaf:knows ?a } WHERE { ?a foaf:knows ?b }", initNs={"foaf": FOAF})
    print(len(graph), graph.query("ASK { ex:cid foaf:knows+ ex:ann }", initNs={"foaf": FOAF, "ex": EX}).askAnswer)
    print(graph.value(EX.ann, FOAF.age).toPython() + 1, graph.value(EX.ann, FOAF.name).language)
    head = BNode()
    Collection(graph, head, [Literal(i, datatype=XSD.integer) for i in range(3)])
    graph.add((EX.cid, RDFS.seeAlso, head))
    print([int(v) for v in graph.items(head)])
    for form in ("nt", "xml", "json-ld"):
        again = Graph().parse(data=graph.serialize(format=form), format=form)
        print(form, isomorphic(graph, again))
    print(sorted(s.n3(graph.namespace_manager) for s in graph.subjects(RDF.type, FOAF.Person)))
    print(sorted(str(n) for n in graph.objects(EX.bob, FOAF.knows / FOAF.name)), URIRef("http://a/b").n3())


if __name__ == "__main__":
    main()
