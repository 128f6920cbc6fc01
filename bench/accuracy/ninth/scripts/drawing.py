import drawsvg as draw
from svgpathtools import parse_path
import barcode

d = draw.Drawing(10, 10)
d.append(draw.Circle(5, 5, 3, fill="red"))
print(len(d.as_svg()) > 100, parse_path("M 0 0 L 3 4").length(), barcode.get("ean13", "590123412345").get_fullcode())
