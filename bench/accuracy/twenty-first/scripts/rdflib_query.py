from rdflib import FOAF, RDF, Graph, Literal, Namespace

EX = Namespace("http://example.org/")
graph = Graph()
graph.bind("ex", EX)
for name, age, friends in [("ann", 30, ["bob"]), ("bob", 25, ["cid", "ann"]), ("cid", 41, [])]:
    graph.add((EX[name], RDF.type, FOAF.Person))
    graph.add((EX[name], FOAF.age, Literal(age)))
    for friend in friends:
        graph.add((EX[name], FOAF.knows, EX[friend]))
query = """
SELECT ?p (COUNT(?f) AS ?n) WHERE { ?p a foaf:Person . OPTIONAL { ?p foaf:knows ?f } }
GROUP BY ?p ORDER BY DESC(?n) ?p
"""
for row in graph.query(query, initNs={"foaf": FOAF}):
    print(row.p.n3(graph.namespace_manager), row.n.value)
graph.update("DELETE { ?p foaf:age ?a } WHERE { ?p foaf:age ?a FILTER(?a < 30) }", initNs={"foaf": FOAF})
print(len(graph))
print(graph.serialize(format="turtle"))
again = Graph().parse(data=graph.serialize(format="xml"), format="xml")
print(again.isomorphic(graph), len(Graph().parse(data=graph.serialize(format="json-ld"), format="json-ld")))
