"""Build, parse and edit a DOT graph."""
import pydot

graph = pydot.Dot("deps", graph_type="digraph", rankdir="LR")
DEPS = {"app": ["web", "db"], "web": ["http"], "db": ["driver"], "http": [], "driver": []}

for name, needs in DEPS.items():
    graph.add_node(pydot.Node(name, shape="box" if needs else "ellipse"))
    for other in needs:
        graph.add_edge(pydot.Edge(name, other, color="blue"))

cluster = pydot.Cluster("leaf", label="leaves")
cluster.add_node(pydot.Node("http"))
cluster.add_node(pydot.Node("driver"))
graph.add_subgraph(cluster)

text = graph.to_string()
print(text)

(again,) = pydot.graph_from_dot_data(text)
again.del_edge("app", "db")
for edge in again.get_edges():
    edge.set_style("dashed")
    print(edge.get_source(), "->", edge.get_destination(), edge.get_style())
print("nodes", len(again.get_nodes()), "subgraphs", [s.get_name() for s in again.get_subgraphs()])
