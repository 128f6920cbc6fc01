from selectolax.lexbor import LexborHTMLParser
from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    name: str
    price: float
    url: str


HTML = """
<html><body><h1>Shop</h1>
<script>var x = 1;</script>
<ul id="list">
 <li class="p"><a href="/tea">Tea <b>green</b></a><span class="price">4.50</span></li>
 <li class="p sold"><a href="/mug">Mug</a><span class="price">9.00</span></li>
 <li class="p"><a href="/pot">Pot</a><span class="price">25.10</span></li>
</ul></body></html>
"""


def products(tree):
    for node in tree.css("ul#list > li.p:not(.sold)"):
        link = node.css_first("a")
        yield Product(link.text(separator=" ", strip=True),
                      float(node.css_first(".price").text()), link.attributes["href"])


tree = LexborHTMLParser(HTML)
tree.strip_tags(["script"])
for product in products(tree):
    print(product)
print(tree.css_first("h1").text(), "| script left:", tree.css_first("script") is not None)
for node in tree.css("li.sold"):
    node.decompose()
print(len(tree.css("li")), tree.css_first("li:last-child a").html)
