"""Graph work: networkx algorithms, generators and a Jinja2 report with custom extensions."""
from collections import deque
from functools import lru_cache

import jinja2
import networkx as nx
from jinja2 import nodes
from jinja2.ext import Extension
from networkx.algorithms import bipartite, community
from networkx.readwrite import json_graph


class Repeat(Extension):
    tags = {"repeat"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        count = parser.parse_expression()
        body = parser.parse_statements(["name:endrepeat"], drop_needle=True)
        return nodes.CallBlock(self.call_method("_repeat", [count]), [], [], body).set_lineno(line)

    def _repeat(self, count, caller):
        return caller() * count


def build():
    graph = nx.DiGraph()
    graph.add_weighted_edges_from([("a", "b", 1), ("b", "c", 2), ("a", "c", 5), ("c", "d", 1)])
    return graph


@lru_cache
def ranks():
    return {k: round(v, 3) for k, v in nx.degree_centrality(build()).items()}


graph = build()
environment = jinja2.Environment(extensions=[Repeat, "jinja2.ext.do", "jinja2.ext.loopcontrols"], loader=jinja2.DictLoader({
    "base": "<{% block body %}{% endblock %}>",
    "page": "{% extends 'base' %}{% block body %}{% for k, v in ranks|dictsort %}{% if v < 0.5 %}{% continue %}{% endif %}{{ k }}={{ v }} {% endfor %}{% repeat 2 %}!{% endrepeat %}{% endblock %}"}))
print(environment.get_template("page").render(ranks=ranks()))
print(nx.dijkstra_path(graph, "a", "d"), list(nx.topological_sort(graph)), nx.dag_longest_path_length(graph))
print(sorted(json_graph.node_link_data(graph, edges="links")["links"][0]))
print([sorted(c) for c in community.greedy_modularity_communities(nx.barbell_graph(3, 0))])
print(bipartite.is_bipartite(nx.cycle_graph(4)), deque(nx.bfs_tree(graph, "a")).pop())
