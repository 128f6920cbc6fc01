import networkx as nx

if __name__ == "__main__":
    graph = nx.grid_2d_graph(6, 6)
    nx.set_edge_attributes(graph, {edge: 1 + sum(edge[0]) % 3 for edge in graph.edges}, "weight")
    print(nx.shortest_path_length(graph, (0, 0), (5, 5), weight="weight"))
    print(len(list(nx.connected_components(graph))), sorted(nx.center(graph)))
    print(nx.is_planar(nx.petersen_graph()), nx.node_link_data(nx.path_graph(3)))
