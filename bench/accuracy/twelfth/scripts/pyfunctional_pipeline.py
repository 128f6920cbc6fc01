"""Aggregate orders with PyFunctional's lazy sequences."""
from collections import namedtuple

from functional import pseq, seq

Order = namedtuple("Order", "customer product qty price")

ORDERS = [
    Order("ann", "tea", 3, 2.5), Order("bob", "mug", 1, 8.0),
    Order("ann", "mug", 2, 8.0), Order("cat", "tea", 10, 2.4),
    Order("bob", "tea", 4, 2.5), Order("cat", "pot", 1, 25.0),
]

totals = (
    seq(ORDERS)
    .map(lambda o: (o.customer, o.qty * o.price))
    .reduce_by_key(lambda a, b: a + b)
    .sorted(key=lambda kv: -kv[1])
    .to_list()
)
print(totals)

by_product = seq(ORDERS).group_by(lambda o: o.product).starmap(
    lambda name, group: (name, seq(group).map(lambda o: o.qty).sum())).to_dict()
print(by_product)

joined = seq(totals).join([("ann", "Paris"), ("cat", "Rome")], join_type="inner")
print(joined.sorted().to_list())
print(seq.range(20).filter(lambda n: n % 3 == 0).sliding(3).map(sum).make_string("|"))
print(seq(ORDERS).map(lambda o: o.price).aggregate(0, max), seq(3, 1, 2).sorted().first())
