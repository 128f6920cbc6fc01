"""Merge nested warehouse data with attribute access."""
import json

from dotmap import DotMap

stock = DotMap()
stock.north.apples.count = 12
stock.north.apples.price = 0.4
stock.north.pears.count = 3
stock.south.apples.count = 7
stock.south["pears"] = DotMap(count=0, price=0.6)


def total(fruit):
    return sum(site[fruit].count or 0 for site in stock.values())


for fruit in ("apples", "pears", "plums"):
    print(fruit, total(fruit) if all(fruit in site for site in stock.values()) else "unknown")

extra = DotMap({"west": {"plums": {"count": 5, "tags": [{"ripe": True}, {"ripe": False}]}}})
stock.update(extra)
print(stock.west.plums.tags[0].ripe, [tag.ripe for tag in stock.west.plums.tags])
print(json.dumps(stock.toDict(), sort_keys=True))
stock.west.pprint()
frozen = DotMap(stock.toDict(), _dynamic=False)
try:
    frozen.east
except AttributeError as error:
    print("missing:", error)
