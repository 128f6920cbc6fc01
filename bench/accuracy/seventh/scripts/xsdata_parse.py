from dataclasses import dataclass, field

from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer


@dataclass
class Point:
    x: int = field(metadata={"type": "Attribute"})
    y: int = field(metadata={"type": "Attribute"})


point = XmlParser().from_string('<Point x="1" y="2"/>', Point)
print(point, len(XmlSerializer().render(point)) > 10)
