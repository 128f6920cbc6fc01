"""Solves a small travelling salesman problem greedily."""
import networkx as nx
import tsplib95

TEXT = """NAME: six
TYPE: TSP
COMMENT: six towns
DIMENSION: 6
EDGE_WEIGHT_TYPE: EUC_2D
NODE_COORD_SECTION
1 0 0
2 0 10
3 10 10
4 10 0
5 5 14
6 5 -3
EOF
"""

problem = tsplib95.parse(TEXT)
print(problem.name, problem.type, problem.dimension, list(problem.get_nodes()))
print(problem.get_weight(1, 5), problem.is_complete(), problem.is_symmetric())
tour, left = [1], set(problem.get_nodes()) - {1}
while left:
    nearest = min(sorted(left), key=lambda town: problem.get_weight(tour[-1], town))
    tour.append(nearest)
    left.remove(nearest)
print(tour, problem.trace_tours([tour]))
graph = problem.get_graph()
print(graph.number_of_edges(), nx.minimum_spanning_tree(graph).size(weight="weight"))
print(problem.render().splitlines()[:4])
