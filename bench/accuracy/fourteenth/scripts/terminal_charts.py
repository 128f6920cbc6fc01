"""Charts, tables and colours in the terminal."""
import plotille
from beautifultable import ALIGN_LEFT, BeautifulTable
from coloraide import Color
from coloraide.spaces.okhsl import Okhsl
import spectra
import sty
from sty import Style, RgbFg, bg, ef, fg, rs

VALUES = [1, 4, 9, 16, 25, 36]


class MyColor(Color):
    """A colour with another space."""


MyColor.register(Okhsl(), overwrite=True)

fig = plotille.Figure()
fig.width, fig.height, fig.color_mode = 30, 6, "names"
fig.set_x_limits(0, 6)
fig.set_y_limits(0, 40)
fig.plot(range(6), VALUES, label="squares")
print(fig.show(legend=True))
print(plotille.hist_aggregated([1, 3, 2], [0, 1, 2, 3]))
canvas = plotille.Canvas(10, 2)
canvas.line(0, 0, 1, 1)
print(canvas.plot())

table = BeautifulTable(maxwidth=50)
table.columns.header = ["name", "n", "share"]
for name, n in (("ann", 3), ("bob", 12)):
    table.rows.append([name, n, n / 15])
table.columns.alignment["name"] = ALIGN_LEFT
table.rows.sort("n", reverse=True)
table.columns.append([True, False], header="ok")
table.set_style(BeautifulTable.STYLE_MARKDOWN)
print(table)
print(list(table.columns["n"]), table.columns.header[0])

c = Color("rebeccapurple")
print(c.convert("oklch").to_string(precision=3), c.luminance() < 0.1, round(c.contrast("white"), 2))
print([x.convert("srgb").to_string(hex=True) for x in Color.steps(["red", "blue"], steps=3, space="oklab")])
print(MyColor("red").convert("okhsl").coords(precision=3), c.harmony("complement")[1].to_string(hex=True))
print(spectra.html("#ff0000").blend(spectra.rgb(0, 0, 1), ratio=0.5).hexcode,
      [s.hexcode for s in spectra.range(["white", "black"], 3)], spectra.html("red").darken(20).hexcode)
fg.orange = Style(RgbFg(255, 150, 50))
print(repr(fg.orange + "hot" + fg.rs), repr(ef.bold + bg(20, 30, 40) + "x" + rs.all), isinstance(fg.orange, sty.Style))
