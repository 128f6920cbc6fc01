"""A small transit network: shortest routes, bottlenecks, communities, file formats."""
import argparse
import io
import itertools

import networkx as nx
from networkx.algorithms import approximation, community
from networkx.readwrite import json_graph

LINES = {"red": "Airport-3-Harbour-4-Center-2-Museum-6-Hill", "blue": "Zoo-5-Center-3-Station-2-Stadium", "green": "Harbour-9-Station-4-Hill"}


def build():
    graph = nx.Graph(name="transit")
    for line, text in LINES.items():
        parts = text.split("-")
        for start, minutes, end in zip(parts[::2], parts[1::2], parts[2::2]):
            graph.add_edge(start, end, minutes=int(minutes), line=line)
    nx.set_node_attributes(graph, {n: d for n, d in graph.degree()}, "degree")
    return graph


def route(graph, start, end):
    path = nx.dijkstra_path(graph, start, end, weight="minutes")
    legs = [(line, len(list(group))) for line, group in itertools.groupby(graph.edges[e]["line"] for e in nx.utils.pairwise(path))]
    return path, legs, nx.path_weight(graph, path, "minutes")


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--start", default="Airport")
    parser.add_argument("--end", default="Stadium")
    options = parser.parse_args(argv)
    graph = build()
    print(graph, route(graph, options.start, options.end))
    try:
        route(nx.restricted_view(graph, ["Center", "Station"], []), options.start, "Zoo")
    except nx.NetworkXNoPath as error:
        print("closed:", error)
    print("cut stations", sorted(nx.articulation_points(graph)), "bridges", sorted(map(sorted, nx.bridges(graph))))
    centrality = nx.betweenness_centrality(graph, weight="minutes")
    print("busiest", sorted(centrality, key=lambda n: (-centrality[n], n))[:2])
    print("tree", sum(d["minutes"] for *_, d in nx.minimum_spanning_edges(graph, weight="minutes")))
    print("groups", sorted(sorted(c) for c in community.label_propagation_communities(graph)))
    flow = nx.DiGraph()
    flow.add_edges_from((u, v, {"capacity": 10 // d["minutes"] + 1}) for u, v, d in graph.to_directed().edges(data=True))
    print("flow", nx.maximum_flow_value(flow, "Airport", "Stadium"), len(nx.minimum_cut(flow, "Airport", "Stadium")[1][0]))
    order = nx.DiGraph([("dig", "lay"), ("lay", "test"), ("dig", "pave"), ("pave", "open"), ("test", "open")])
    print("plan", list(nx.lexicographical_topological_sort(order)), nx.dag_longest_path_length(order), list(nx.topological_generations(order)))
    buffer = io.BytesIO()
    nx.write_graphml_xml(graph, buffer)
    again = nx.read_graphml(io.BytesIO(buffer.getvalue()))
    print("graphml", nx.utils.graphs_equal(nx.Graph(again), graph) or nx.is_isomorphic(again, graph), len(json_graph.node_link_data(graph)["nodes"]))
    print("cover", len(approximation.min_weighted_vertex_cover(graph)) >= 3, nx.diameter(graph), nx.is_planar(graph))
    print("\n".join(nx.generate_network_text(nx.bfs_tree(graph, "Zoo", depth_limit=2))))


if __name__ == "__main__":
    main()
