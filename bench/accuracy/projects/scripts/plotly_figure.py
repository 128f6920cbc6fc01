import plotly.graph_objects as go
from plotly.subplots import make_subplots

if __name__ == "__main__":
    figure = make_subplots(rows=1, cols=2)
    figure.add_trace(go.Scatter(x=[1, 2], y=[3, 4]), row=1, col=1)
    figure.add_trace(go.Bar(x=["a"], y=[1]), row=1, col=2)
    figure.update_layout(title="two")
    print(len(figure.to_json()) > 200, [trace.type for trace in figure.data])
