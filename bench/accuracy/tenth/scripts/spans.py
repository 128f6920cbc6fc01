import portion as P
from intervaltree import IntervalTree

tree = IntervalTree()
tree[1:5] = "early"
tree[4:9] = "late"
print(sorted(one.data for one in tree[4]))
print(P.closed(1, 4) | P.open(3, 7), P.closed(1, 2) & P.closed(3, 4))
