from bs4 import BeautifulSoup, Comment, SoupStrainer
from lxml import etree, html
from parsel import Selector

PAGE = """<html><head><title>Shop</title></head><body><!-- hidden -->
<div class="item" data-id="1"><h2>Pen</h2><span class="price">2.50</span></div>
<div class="item sale" data-id="2"><h2>Ink<p>black</h2><span class="price">7.00</span><a href="/ink">more</a></div>
<table><tr><td>a<td>b<tr><td>c<td>d</table></body></html>"""

for parser in ("html.parser", "lxml", "html5lib"):
    soup = BeautifulSoup(PAGE, parser)
    print(parser, soup.title.string, len(soup.find_all("td")), [d["data-id"] for d in soup.select("div.item")])
print(soup.find(string=lambda s: isinstance(s, Comment)).strip())
for tag in soup.select(".sale a"):
    tag.replace_with(soup.new_tag("hr"))
print(soup.find("div", class_="sale").prettify())
print(len(BeautifulSoup(PAGE, "lxml", parse_only=SoupStrainer("h2")).find_all("h2")))

tree = html.fromstring(PAGE)
tree.make_links_absolute("http://shop.example/")
print(tree.xpath("//a/@href"), sum(float(x) for x in tree.xpath("//span[@class='price']/text()")))
selector = Selector(PAGE)
print(selector.css("div.item::attr(data-id)").getall(), selector.xpath("//h2/text()").re(r"P\w+"))
style = etree.XML("""<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:template match="/"><out><xsl:for-each select="//h2"><n><xsl:value-of select="text()"/></n></xsl:for-each></out></xsl:template></xsl:stylesheet>""")
print(etree.tostring(etree.XSLT(style)(tree.getroottree())).decode())
