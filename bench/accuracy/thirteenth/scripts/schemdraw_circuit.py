"""Draw an RC low pass filter and a logic gate as SVG."""
import pathlib
import tempfile

import schemdraw
import schemdraw.elements as elm
from schemdraw import logic

schemdraw.use("svg")


def low_pass(path):
    with schemdraw.Drawing(file=str(path), show=False) as d:
        d.config(unit=2, fontsize=12)
        elm.SourceSin().up().label("$V_{in}$")
        elm.Resistor().right().label("1 kΩ")
        elm.Capacitor().down().label("100 nF", loc="bottom")
        elm.Line().left()
        elm.Ground()


def half_adder():
    d = schemdraw.Drawing(show=False)
    xor = d.add(logic.Xor().label("S", "right"))
    d.add(logic.Line().left(1).at(xor.in1).label("A", "left"))
    d.add(logic.Line().left(1).at(xor.in2).label("B", "left"))
    return d.get_imagedata("svg")


with tempfile.TemporaryDirectory() as folder:
    target = pathlib.Path(folder) / "rc.svg"
    low_pass(target)
    print(target.read_text()[:60].splitlines()[0][:4], target.stat().st_size > 1000)
print(b"<svg" in half_adder())
