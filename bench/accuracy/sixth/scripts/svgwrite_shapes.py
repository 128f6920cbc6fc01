import svgwrite

drawing = svgwrite.Drawing("x.svg", profile="tiny")
drawing.add(drawing.line((0, 0), (10, 0), stroke=svgwrite.rgb(10, 10, 16, "%")))
drawing.add(drawing.text("Test", insert=(0, 0.2)))
print(len(drawing.tostring()))
