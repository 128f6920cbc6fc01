from dash import Dash, Input, Output, dcc, html

app = Dash(__name__)
app.layout = html.Div([dcc.Input(id="a", value=1), html.P(id="b")])


@app.callback(Output("b", "children"), Input("a", "value"))
def show(value):
    return value


print(app.layout.to_plotly_json()["type"])
