from pyshacl import validate

data = "@prefix ex: <http://ex/> . ex:k a ex:Kettle ."
shape = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://ex/> .
ex:S a sh:NodeShape ; sh:targetClass ex:Kettle ; sh:property [ sh:path ex:litres ; sh:minCount 1 ] ."""
conforms, graph, text = validate(data, shacl_graph=shape, data_graph_format="turtle", shacl_graph_format="turtle")
print(conforms, len(graph))
