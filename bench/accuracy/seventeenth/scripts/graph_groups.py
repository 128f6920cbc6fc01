"""Communities of a small network."""
import community as community_louvain
import networkx as nx

graph = nx.karate_club_graph()
parts = community_louvain.best_partition(graph, random_state=5)
sizes = {}
for group in parts.values():
    sizes[group] = sizes.get(group, 0) + 1
print(sorted(sizes.values(), reverse=True))
print(round(community_louvain.modularity(parts, graph), 3))
levels = community_louvain.generate_dendrogram(graph, random_state=5)
print(len(levels), len(set(community_louvain.partition_at_level(levels, 0).values())))
induced = community_louvain.induced_graph(parts, graph)
print(induced.number_of_nodes())
for group in sorted(sizes):
    print(f"g{group} {'#' * sizes[group]}")
print(sorted(nx.get_edge_attributes(induced, "weight").values())[:4])
