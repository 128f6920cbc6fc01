"""Dash app: layout and a callback called directly."""
import json

import plotly.express as px
from dash import Dash, Input, Output, dcc, html

app = Dash(__name__)
app.layout = html.Div([html.H1("Demo"), dcc.Slider(1, 5, 1, value=2, id="n"), dcc.Graph(id="g")])


@app.callback(Output("g", "figure"), Input("n", "value"))
def draw(n):
    return px.line(x=list(range(n)), y=[i * i for i in range(n)], title=f"n={n}")


figure = draw(3)
print(figure.layout.title.text, list(figure.data[0].y))
client = app.server.test_client()
print([c["type"] for c in client.get("/_dash-layout").get_json()["props"]["children"]])
print(json.dumps(client.get("/_dash-dependencies").get_json()[0]["inputs"]))
