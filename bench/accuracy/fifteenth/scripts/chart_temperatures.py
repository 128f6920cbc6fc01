"""Draw the temperatures of a week as line charts in the terminal."""
import csv
import io
from statistics import mean

import asciichartpy

READINGS = """\
day,oslo,rome
mon,3,14
tue,5,15
wed,4,18
thu,7,21
fri,6,20
sat,2,17
sun,1,16
"""


def load(text):
    columns = {}
    for row in csv.DictReader(io.StringIO(text)):
        row.pop("day")
        for city, value in row.items():
            columns.setdefault(city, []).append(float(value))
    return columns


def smooth(values, window=3):
    return [mean(values[max(0, i - window + 1): i + 1]) for i in range(len(values))]


cities = load(READINGS)
for city, values in cities.items():
    print(f"{city}: mean {mean(values):.2f}")
    print(asciichartpy.plot(values, {"height": 6, "format": "{:6.1f} "}))

print(asciichartpy.plot([smooth(v) for v in cities.values()],
                        {"height": 8, "colors": [asciichartpy.blue, asciichartpy.red]}))
