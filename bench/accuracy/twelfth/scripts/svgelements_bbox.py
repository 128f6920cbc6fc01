"""Measure and transform the shapes of an SVG drawing."""
import io

from svgelements import SVG, Circle, Color, Matrix, Path, Rect, Shape

DOC = """<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 200 100">
<g transform="translate(10,5)" fill="red">
  <rect id="box" x="0" y="0" width="20" height="10"/>
  <circle id="dot" cx="40" cy="20" r="5"/>
  <path id="wave" d="M0,50 Q 25,0 50,50 T 100,50" stroke="#00f"/>
</g></svg>"""

svg = SVG.parse(io.StringIO(DOC), reify=True)
for element in svg.elements(lambda e: isinstance(e, Shape)):
    box = tuple(round(v, 1) for v in element.bbox())
    print(type(element).__name__, element.id, box, Color(element.fill).hex)

path = Path("M0,0 L10,0 L10,10 z")
print("length: %.3f" % path.length(), "closed point:", path.point(0.5))
print((path * Matrix("rotate(90) scale(2)")).d())
print(Path(Rect(0, 0, 3, 4)).d(relative=True), len(Path(Circle(0, 0, 1))))
