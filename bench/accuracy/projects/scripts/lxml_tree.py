from lxml import etree, objectify

if __name__ == "__main__":
    root = etree.fromstring("<a><b n='1'>x</b><b n='2'>y</b></a>")
    print(root.xpath("//b[@n='2']/text()"), objectify.fromstring("<r><v>3</v></r>").v + 1)
