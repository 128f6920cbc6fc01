from suds.client import Client
from suds.sax.parser import Parser
from suds.sax.element import Element

root = Parser().parse(string=b"<teas><tea name='mate'/></teas>").root()
root.append(Element("tea").setText("oolong"))
print(root.plain(), Client.__name__)
