"""Draw the outline of a small UFO font as SVG."""
import tempfile
from pathlib import Path

import svg
from ufoLib2 import Font
from ufoLib2.objects import Anchor, Component, Guideline
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.boundsPen import BoundsPen


def build() -> Font:
    font = Font()
    font.info.familyName = "Blocks"
    font.info.unitsPerEm = 1000
    font.info.guidelines = [Guideline(y=500)]
    glyph = font.newGlyph("A")
    glyph.unicodes = [ord("A")]
    glyph.width = 600
    pen = glyph.getPen()
    pen.moveTo((0, 0))
    for point in ((600, 0), (300, 700)):
        pen.lineTo(point)
    pen.closePath()
    glyph.appendAnchor(Anchor(300, 700, "top"))
    accented = font.newGlyph("Aacute")
    accented.components.append(Component("A", transformation=(1, 0, 0, 1, 10, 0)))
    accented.width = 620
    font.groups["public.kern1.A"] = ["A", "Aacute"]
    font.kerning[("public.kern1.A", "A")] = -40
    return font


def to_svg(font):
    elements = [svg.Title(text=font.info.familyName), svg.Rect(x=0, y=0, width=100, height=70, fill="none")]
    x = 0
    for name in ("A", "Aacute"):
        pen = SVGPathPen(font)
        font[name].draw(pen)
        print(name, pen.getCommands())
        elements.append(svg.G(transform=[svg.Translate(x, 0), svg.Scale(0.1)],
                              elements=[svg.Path(d=[svg.M(0, 0), svg.L(600, 0), svg.l(-300, 700), svg.Z()],
                                                 class_=["glyph"], stroke_width=2)]))
        x += font[name].width / 10
    return svg.SVG(width=130, height=svg.Length(70, "px"), viewBox=svg.ViewBoxSpec(0, 0, 130, 70), elements=elements)


if __name__ == "__main__":
    font = build()
    print(str(to_svg(font)))
    pen = BoundsPen(font)
    font["Aacute"].draw(pen)
    print(pen.bounds, [a.name for a in font["A"].anchors], font.keys() == {"A", "Aacute"})
    with tempfile.TemporaryDirectory() as tmp:
        font.save(Path(tmp) / "Blocks.ufo")
        again = Font.open(Path(tmp) / "Blocks.ufo")
        print(again.kerning, again["A"].unicode, again.info.unitsPerEm, again == font)
