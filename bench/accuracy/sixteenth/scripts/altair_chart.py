"""Altair layered chart to a Vega-Lite spec."""
import json

import altair as alt

rows = [{"day": d, "temp": t} for d, t in enumerate([12, 15, 11, 18, 20])]
base = alt.Chart(alt.Data(values=rows)).encode(
    x=alt.X("day:O", title="Day"),
    y=alt.Y("temp:Q", scale=alt.Scale(zero=False)),
)
rule = alt.Chart(alt.Data(values=rows)).mark_rule(color="red").encode(y="mean(temp):Q")
chart = (base.mark_line() + base.mark_point() + rule).properties(width=300, title="Temperature")
spec = chart.to_dict()
print(spec["title"], len(spec["layer"]), spec["$schema"].rsplit("/", 1)[0])
print(json.dumps(spec["layer"][2]["encoding"], sort_keys=True))
try:
    alt.Chart(alt.Data(values=rows)).mark_bar(nothing=3).encode(x="day:O").to_dict()
except Exception as exc:
    print(type(exc).__name__)
