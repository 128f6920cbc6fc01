"""Build a Plotly figure with subplots, change its layout and serialise it."""
import json
import tempfile
from pathlib import Path

import plotly.graph_objects as go
from plotly.subplots import make_subplots

months = ["Jan", "Feb", "Mar"]
sales = {"north": [3, 5, 4], "south": [2, 2, 6]}

fig = make_subplots(rows=1, cols=2, subplot_titles=("By month", "Share"), specs=[[{"type": "xy"}, {"type": "domain"}]])
for region, values in sales.items():
    fig.add_trace(go.Bar(name=region, x=months, y=values), row=1, col=1)
fig.add_trace(go.Pie(labels=list(sales), values=[sum(v) for v in sales.values()]), row=1, col=2)
fig.update_layout(barmode="stack", title="Sales", template="plotly_white")
fig.update_yaxes(title_text="units", row=1, col=1)

data = json.loads(fig.to_json())
print([t["type"] for t in data["data"]], data["layout"]["barmode"])
with tempfile.TemporaryDirectory() as tmp:
    out = Path(tmp) / "report.html"
    fig.write_html(out, include_plotlyjs="cdn", full_html=True)
    print("<html" in out.read_text(), "Sales" in out.read_text())
try:
    go.Scatter(mode="nonsense", colour="red")
except ValueError as exc:
    print(str(exc).strip().splitlines()[0])
