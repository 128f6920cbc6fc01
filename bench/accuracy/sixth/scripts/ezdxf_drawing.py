import io

import ezdxf

drawing = ezdxf.new("R2010")
space = drawing.modelspace()
space.add_line((0, 0), (10, 0), dxfattribs={"layer": "walls"})
space.add_circle((0, 0), radius=2)
out = io.StringIO()
drawing.write(out)
print(len(space), len(space.query("LINE")), "CIRCLE" in out.getvalue())
