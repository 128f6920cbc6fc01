"""Routes in a metro network."""
import io
import networkx as nx
from networkx.algorithms import community

LINES = {
    "red": ["Park", "Museum", "Center", "Harbor", "Airport"],
    "blue": ["Hill", "Center", "Stadium", "University"],
    "green": ["Museum", "Stadium", "Airport"],
}


def build():
    g = nx.Graph(name="metro")
    for line, stops in LINES.items():
        for minutes, (a, b) in enumerate(zip(stops, stops[1:]), start=2):
            if g.has_edge(a, b):
                g[a][b]["lines"].append(line)
            else:
                g.add_edge(a, b, minutes=minutes, lines=[line])
    return g


def route(g, a, b):
    path = nx.shortest_path(g, a, b, weight="minutes")
    return path, nx.path_weight(g, path, "minutes")


def weak_points(g):
    return sorted(nx.articulation_points(g)), sorted(tuple(sorted(e)) for e in nx.bridges(g))


if __name__ == "__main__":
    g = build()
    print(g)
    print(*route(g, "Hill", "Airport"))
    print(*weak_points(g))
    rank = nx.betweenness_centrality(g, weight="minutes")
    print([f"{s} {v:.2f}" for s, v in sorted(rank.items(), key=lambda kv: (-kv[1], kv[0]))[:3]])
    print("diameter", nx.diameter(g), "center", sorted(nx.center(g)))
    tree = nx.minimum_spanning_tree(g, weight="minutes")
    print("tree", sum(d["minutes"] for *_, d in tree.edges(data=True)))
    groups = community.greedy_modularity_communities(g)
    print([sorted(c) for c in groups])
    print("colours", sorted(set(nx.greedy_color(g, strategy="largest_first").values())))
    flow = nx.DiGraph()
    flow.add_weighted_edges_from([("s", "a", 4), ("s", "b", 3), ("a", "t", 2), ("b", "t", 5), ("a", "b", 2)], weight="capacity")
    print("flow", nx.maximum_flow(flow, "s", "t")[0], nx.minimum_cut_value(flow, "s", "t"))
    tasks = nx.DiGraph([("wake", "eat"), ("eat", "go"), ("dress", "go")])
    print(list(nx.lexicographical_topological_sort(tasks)), nx.dag_longest_path(tasks))
    sink = io.BytesIO()
    for *_, data in g.edges(data=True):
        data["lines"] = ",".join(data["lines"])
    nx.write_graphml(g, sink)
    sink.seek(0)
    print(nx.utils.graphs_equal(nx.read_graphml(sink), g) or nx.is_isomorphic(nx.read_graphml(io.BytesIO(sink.getvalue())), g))
    try:
        nx.shortest_path(nx.compose(g, nx.path_graph(2)), "Park", 0)
    except nx.NetworkXNoPath as error:
        print("no path:", error)
