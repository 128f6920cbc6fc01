import treeswift

tree = treeswift.read_tree_newick("((human:0.1,chimp:0.12)apes:0.3,(mouse:0.5,rat:0.45)rodents:0.2,dog:0.7);")
print(tree.num_nodes(), tree.num_nodes(internal=False), round(tree.height(), 3), round(tree.diameter(), 3))
print(sorted(leaf.label for leaf in tree.traverse_leaves()))
print(round(tree.distance_between(*[n for n in tree.traverse_leaves() if n.label in ("human", "rat")]), 3))
print(tree.mrca({"mouse", "rat"}).label)
small = tree.extract_tree_with({"human", "mouse", "dog"})
small.suppress_unifurcations()
print(small.newick())
tree.order("label")
print([n.label for n in tree.traverse_preorder() if n.label])
matrix = tree.distance_matrix(leaf_labels=True)
print(round(matrix["human"]["dog"], 2))
for depth in (0.0, 0.35):
    print(depth, tree.num_lineages_at(depth))
print(tree.sackin(normalize=None), tree.treeness() > 0)
