import io

import networkx as nx


def build():
    graph = nx.Graph()
    for a, b, km in [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("D", "E", 3)]:
        graph.add_edge(a, b, weight=km)
    return graph


def main():
    graph = build()
    print(nx.shortest_path(graph, "A", "E", weight="weight"), nx.shortest_path_length(graph, "A", "E", weight="weight"))
    print(sorted(nx.minimum_spanning_tree(graph).edges))
    print(sorted(nx.articulation_points(graph)), nx.diameter(graph))
    print({node: round(value, 3) for node, value in nx.betweenness_centrality(graph).items()})
    print([sorted(part) for part in nx.community.greedy_modularity_communities(graph)])
    steps = nx.DiGraph([("wash", "dry"), ("buy", "wash"), ("dry", "fold")])
    print(list(nx.topological_sort(steps)))
    sink = io.BytesIO()
    nx.write_graphml_xml(graph, sink)
    print(nx.read_graphml(io.BytesIO(sink.getvalue())).number_of_edges())


if __name__ == "__main__":
    main()
