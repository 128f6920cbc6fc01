"""XML invoices with lxml: builder, XPath functions, XSLT, schema validation, iterparse, objectify, soup cross-check."""
import io

from bs4 import BeautifulSoup, Comment, SoupStrainer
from lxml import etree, html, objectify
from lxml.builder import ElementMaker

NS = "urn:invoice"
E = ElementMaker(namespace=NS, nsmap={None: NS})
XSD = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{NS}" elementFormDefault="qualified">
<xs:element name="invoice"><xs:complexType><xs:sequence><xs:element name="line" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
<xs:extension base="xs:string"><xs:attribute name="qty" type="xs:positiveInteger" use="required"/><xs:attribute name="price" type="xs:decimal"/>
</xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence><xs:attribute name="id"/></xs:complexType></xs:element></xs:schema>"""
XSL = f"""<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:i="{NS}" exclude-result-prefixes="i">
<xsl:param name="title"/><xsl:output method="html"/><xsl:template match="/i:invoice"><table><!-- made by xslt --><caption><xsl:value-of select="$title"/></caption>
<xsl:for-each select="i:line"><xsl:sort select="@price" data-type="number"/><tr class="row r{{position()}}"><td><xsl:value-of select="."/></td>
<td><xsl:value-of select="@qty * @price"/></td></tr></xsl:for-each></table></xsl:template></xsl:stylesheet>"""


def invoice(number, *lines):
    return E.invoice(*(E.line(name, qty=str(qty), price=str(price)) for name, qty, price in lines), id=f"I{number}")


def main():
    good = invoice(1, ("Tea", 2, 3.5), ("Cup & saucer", 1, 12), ("Spoon", 6, 0.75))
    bad = invoice(2, ("Milk", 0, "free"))
    schema = etree.XMLSchema(etree.XML(XSD))
    for document in (good, bad):
        print(document.get("id"), schema.validate(document), [e.message.split(": ", 1)[-1][:60] for e in schema.error_log][:2])
    functions = etree.FunctionNamespace("urn:py")
    functions.prefix = "py"
    functions["total"] = lambda context, nodes: sum(int(n.get("qty")) * float(n.get("price")) for n in nodes)
    print(good.xpath("py:total(//i:line[@price < 10])", namespaces={"i": NS}), good.xpath("string(i:line[2])", namespaces={"i": NS}))
    table = etree.XSLT(etree.XML(XSL))(good, title=etree.XSLT.strparam("Bill"))
    page = str(table)
    print(page)
    for _, element in etree.iterparse(io.BytesIO(etree.tostring(good)), tag=f"{{{NS}}}line"):
        print(etree.QName(element).localname, element.text, end="; ")
        element.clear()
    obj = objectify.fromstring("<a><n>3</n><n>4.5</n><b flag='x'>true</b></a>")
    print(obj.n[1] + obj.n[0], bool(obj.b), [type(c).__name__ for c in obj.getchildren()])
    root = html.fromstring("<p>Hi <a href='/x?a=1'>there</a><script>evil()</script></p>")
    root.make_links_absolute("https://e.org/d/")
    print([link[2] for link in root.iterlinks()], root.text_content())
    soup = BeautifulSoup(page, "lxml")
    for comment in soup.find_all(string=lambda s: isinstance(s, Comment)):
        print("comment", comment.extract())
    print([[td.get_text(strip=True) for td in tr("td")] for tr in soup.select("tr.row")], soup.caption.parent.name)
    soup.caption.replace_with(soup.new_tag("hr", attrs={"class": "thin"}))
    print(soup.find("hr").find_next_sibling("tr")["class"], BeautifulSoup(page, "html.parser", parse_only=SoupStrainer("caption")))
    try:
        etree.fromstring("<a><b></a>")
    except etree.XMLSyntaxError as error:
        print(error.msg)


if __name__ == "__main__":
    main()
