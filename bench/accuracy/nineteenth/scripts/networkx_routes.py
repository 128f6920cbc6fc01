"""Plan deliveries on a small road graph."""
import tempfile
from pathlib import Path

import networkx as nx

ROADS = [("depot", "north", 4), ("depot", "east", 2), ("east", "north", 1),
         ("north", "mill", 5), ("east", "mill", 8), ("mill", "harbour", 3), ("pier", "harbour", 1)]


def build():
    graph = nx.Graph(name="roads")
    graph.add_weighted_edges_from(ROADS, weight="km")
    graph.add_node("island")
    return graph


def main():
    graph = build()
    print(graph, nx.density(graph))
    print(nx.dijkstra_path(graph, "depot", "mill", weight="km"),
          nx.shortest_path_length(graph, "depot", "pier", weight="km"))
    print([sorted(c) for c in nx.connected_components(graph)])
    print(sorted(nx.articulation_points(graph)), sorted(map(sorted, nx.bridges(graph))))
    tree = nx.minimum_spanning_tree(graph, weight="km")
    print(sum(d["km"] for *_, d in tree.edges(data=True)))
    central = nx.betweenness_centrality(graph)
    print(max(sorted(central), key=central.get))
    tasks = nx.DiGraph([("load", "drive"), ("fuel", "drive"), ("drive", "unload")])
    print(list(nx.lexicographical_topological_sort(tasks)), nx.dag_longest_path(tasks))
    flow = nx.DiGraph()
    flow.add_edge("s", "a", capacity=3)
    flow.add_edge("s", "b", capacity=2)
    flow.add_edge("a", "t", capacity=2)
    flow.add_edge("b", "t", capacity=3)
    print(nx.maximum_flow_value(flow, "s", "t"))
    with tempfile.TemporaryDirectory() as tmp:
        target = Path(tmp, "roads.graphml")
        nx.write_graphml(graph, target)
        again = nx.read_graphml(target)
        print(nx.is_isomorphic(graph, again), len(nx.node_link_data(again, edges="links")["links"]))
    print("\n".join(nx.generate_network_text(tasks)))


if __name__ == "__main__":
    main()
