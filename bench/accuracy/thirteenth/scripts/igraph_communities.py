"""Analyse the karate club network with python-igraph."""
import random

import igraph as ig


def analyse(graph):
    random.seed(7)
    parts = graph.community_fastgreedy().as_clustering()
    between = graph.betweenness()
    top = sorted(range(graph.vcount()), key=between.__getitem__, reverse=True)[:3]
    return {
        "nodes": graph.vcount(),
        "edges": graph.ecount(),
        "diameter": graph.diameter(),
        "communities": len(parts),
        "modularity": round(parts.modularity, 3),
        "top": top,
    }


def weighted_route():
    g = ig.Graph.TupleList(
        [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5)], weights=True
    )
    path = g.get_shortest_paths("a", to="d", weights="weight")[0]
    return [g.vs[i]["name"] for i in path], g.distances("a", "d", weights="weight")


print(analyse(ig.Graph.Famous("Zachary")))
print(weighted_route())
layout = ig.Graph.Tree(7, 2).layout_reingold_tilford(root=[0])
print([tuple(round(c, 2) for c in p) for p in layout][:3])
