"""Convert an SVG chart to PNG and PDF in memory."""
import struct

import cairosvg


def bar_chart(values, width=200, height=100):
    step = width / len(values)
    top = max(values)
    bars = []
    for i, v in enumerate(values):
        h = height * v / top
        bars.append(
            f'<rect x="{i * step:.1f}" y="{height - h:.1f}" width="{step - 4:.1f}" '
            f'height="{h:.1f}" fill="hsl({40 * i}, 70%, 50%)"/>')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
            f'<g opacity="0.8">{"".join(bars)}</g>'
            f'<path d="M0 50 C 60 0, 140 100, 200 50" stroke="black" fill="none"/></svg>')


svg = bar_chart([3, 7, 4, 9, 1])
png = cairosvg.svg2png(bytestring=svg.encode(), scale=2)
pdf = cairosvg.svg2pdf(bytestring=svg.encode())
print("png size:", struct.unpack(">II", png[16:24]))
print("pdf header:", pdf[:5])
