"""Rename a function and add a decorator, keeping the formatting."""
from redbaron import RedBaron

SOURCE = '''\
import os

def compute(a, b):  # important comment
    return a + b

class Shop(object):
    def total(self):
        return compute(self.x, self.y)

print(compute(1, 2))
'''

red = RedBaron(SOURCE)

for fn in red.find_all("def", name="compute"):
    fn.name = "add_up"
    fn.decorators.append("@cached")

for node in red.find_all("name", value="compute"):
    node.value = "add_up"

shop = red.find("class", name="Shop")
shop.name = "Store"

print(red.dumps())
print("functions:", [d.name for d in red.find_all("def")])
print("imports:", [i.dumps() for i in red.find_all("import")])
