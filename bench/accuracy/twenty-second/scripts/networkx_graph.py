import io

import networkx as nx
from networkx.algorithms import bipartite, community

roads = nx.Graph()
roads.add_weighted_edges_from([("A", "B", 4), ("A", "C", 2), ("C", "B", 1), ("B", "D", 5), ("C", "D", 8), ("D", "E", 3)])
print(nx.shortest_path(roads, "A", "E", weight="weight"), nx.shortest_path_length(roads, "A", "E", weight="weight"))
print(sorted(nx.minimum_spanning_tree(roads).edges(data="weight")))
tasks = nx.DiGraph([("wake", "wash"), ("wake", "cook"), ("cook", "eat"), ("wash", "eat"), ("eat", "go")])
print(list(nx.lexicographical_topological_sort(tasks)), nx.dag_longest_path_length(tasks))
club = nx.karate_club_graph()
print(len(community.greedy_modularity_communities(club)), round(nx.average_clustering(club), 4))
print(sorted(nx.betweenness_centrality(club).items(), key=lambda kv: -kv[1])[0][0])
jobs = nx.Graph([("ann", 1), ("bob", 1), ("bob", 2), ("cy", 2), ("cy", 3)])
print(len(bipartite.maximum_matching(jobs, top_nodes=["ann", "bob", "cy"])) // 2)
flow = nx.DiGraph()
flow.add_edge("s", "a", capacity=3)
flow.add_edge("s", "b", capacity=2)
flow.add_edge("a", "t", capacity=2)
flow.add_edge("b", "t", capacity=3)
flow.add_edge("a", "b", capacity=5)
print(nx.maximum_flow_value(flow, "s", "t"))
out = io.BytesIO()
nx.write_graphml(roads, out)
out.seek(0)
print(nx.is_isomorphic(nx.read_graphml(out), roads), nx.node_link_data(tasks)["directed"])
print("\n".join(nx.generate_network_text(nx.bfs_tree(tasks, "wake"), ascii_only=True)))
