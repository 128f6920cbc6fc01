"""A family tree as RDF, asked with SPARQL."""
from rdflib import RDF, RDFS, XSD, BNode, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic, to_isomorphic
from rdflib.namespace import FOAF, NamespaceManager
from rdflib.plugins.sparql import prepareQuery

EX = Namespace("http://family.example/")
TURTLE = """
@prefix : <http://family.example/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:ann a foaf:Person ; foaf:name "Ann"@en ; :born "1950-01-02"^^xsd:date ; :parentOf :bob, :eve .
:bob a foaf:Person ; foaf:name "Bob" ; :parentOf :cy ; :born "1975-03-04"^^xsd:date .
:eve a foaf:Person ; foaf:name "Eve" .
:cy a foaf:Person ; foaf:name "Cy" ; foaf:age 9 ; :likes ( "chess" "tea" ) .
"""


class Family:
    def __init__(self, text):
        self.graph = Graph().parse(data=text, format="turtle")
        self.graph.bind("ex", EX)

    def name(self, person):
        return str(self.graph.value(person, FOAF.name))

    def grandparents(self):
        for a, b in self.graph.subject_objects(EX.parentOf / EX.parentOf):
            yield self.name(a), self.name(b)

    def descendants(self, person):
        return sorted(self.name(o) for o in self.graph.transitive_objects(person, EX.parentOf) if o != person)

    def ask(self, query, **bindings):
        prepared = prepareQuery(query, initNs={"ex": EX, "foaf": FOAF, "xsd": XSD})
        return [tuple(v.toPython() if v is not None else None for v in row) for row in self.graph.query(prepared, initBindings=bindings)]


def main():
    family = Family(TURTLE)
    print(len(family.graph), list(family.grandparents()), family.descendants(EX.ann))
    print(sorted(family.ask("SELECT ?n (COUNT(?c) AS ?k) WHERE { ?p foaf:name ?n . ?p ex:parentOf ?c } GROUP BY ?n")))
    print(family.ask("SELECT ?n ?b WHERE { ?p foaf:name ?n OPTIONAL { ?p ex:born ?b } FILTER(STRLEN(?n) = 3) } ORDER BY ?n"))
    print(family.ask("SELECT ?n WHERE { ?who ex:parentOf/foaf:name ?n } ORDER BY ?n", who=EX.ann))
    print(list(Collection(family.graph, family.graph.value(EX.cy, EX.likes))))
    family.graph.update("INSERT { ?b ex:siblingOf ?a } WHERE { ?p ex:parentOf ?a, ?b FILTER(?a != ?b) }", initNs={"ex": EX})
    print(sorted(family.name(s) for s in family.graph.subjects(EX.siblingOf)))
    for form in ("xml", "nt", "json-ld", "trig"):
        text = family.graph.serialize(format=form)
        print(form, isomorphic(Graph().parse(data=text, format=form), family.graph) if form != "trig" else "@prefix" in text)
    print(Literal("3", datatype=XSD.integer) + Literal(4), Literal("x", lang="de").n3(), family.graph.qname(EX.ann))
    try:
        Graph().parse(data="<a> <b> .", format="turtle")
    except SyntaxError as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
