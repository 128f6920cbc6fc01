"""Graph algorithms and a symbolic check of the result."""
import networkx as nx
import sympy as sp
from networkx.algorithms import community

g = nx.karate_club_graph()
print(g.number_of_nodes(), nx.diameter(g), round(nx.average_clustering(g), 4))
print(len(community.louvain_communities(g, seed=1)) > 1)
d = nx.DiGraph([("build", "test"), ("lint", "test"), ("test", "ship")])
print(list(nx.lexicographical_topological_sort(d)))
lap = sp.Matrix(3, 3, [2, -1, -1, -1, 2, -1, -1, -1, 2])
x = sp.symbols("x")
print(sp.factor(lap.charpoly(x).as_expr()), sorted(lap.eigenvals().items()))
print(sp.integrate(sp.sin(x) ** 2, (x, 0, sp.pi)), sp.latex(sp.Rational(1, 3) * x ** 2))
