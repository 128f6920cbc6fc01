from anytree import Node, RenderTree
from anytree.search import find
from bigtree import list_to_tree, print_tree
from treelib import Tree

root = Node("teas")
green = Node("green", parent=root)
Node("sencha", parent=green)
for pre, _, node in RenderTree(root):
    print(pre + node.name)
print(find(root, lambda node: node.name == "sencha").depth)
print_tree(list_to_tree(["a/b/c", "a/d"]))
tree = Tree()
tree.create_node("Harry", "harry")
tree.create_node("Jane", "jane", parent="harry")
print(tree.depth(), tree.to_json())
