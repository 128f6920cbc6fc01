"""Charts and tables for a terminal, made with six small libraries."""
import math

import asciitree
import plotext
from asciitree.drawing import BOX_LIGHT
from colors import color, strip_color
from columnar import columnar
from drawille import Canvas, Turtle
from sparklines import sparklines
from uniplot import plot_to_string

VALUES = [round(10 * math.sin(step / 3), 3) for step in range(20)]


def with_plotext():
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plot_size(40, 10)
    plotext.plot(VALUES, label="wave")
    plotext.title("A wave")
    text = strip_color(plotext.build())
    print(len(text.splitlines()), "A wave" in text)


def with_uniplot():
    lines = plot_to_string(ys=VALUES, width=30, height=6, title="uniplot", color=False)
    print("\n".join(lines) if isinstance(lines, list) else lines)


def with_drawille():
    canvas = Canvas()
    for step in range(0, 360, 20):
        canvas.set(10 + 8 * math.cos(math.radians(step)), 10 + 8 * math.sin(math.radians(step)))
    print(canvas.frame())
    turtle = Turtle()
    for _ in range(4):
        turtle.forward(10)
        turtle.right(90)
    print(len(turtle.frame()))


def tables():
    tree = {"shop": {"pens": {"blue": {}, "red": {}}, "ink": {}}}
    style = asciitree.LeftAligned(draw=asciitree.BoxStyle(gfx=BOX_LIGHT, horiz_len=1))
    print(style(tree))
    print(columnar([["pen", 2, "blue"], ["ink", 4, "black"]], headers=["name", "price", "note"], no_borders=True, terminal_width=60))
    print(color("bold", fg="red", style="bold") != strip_color(color("bold", fg="red")))


if __name__ == "__main__":
    print(*sparklines(VALUES, num_lines=1))
    with_plotext()
    with_uniplot()
    with_drawille()
    tables()
