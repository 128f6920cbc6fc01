import holoviews as hv

curve = hv.Curve([(0, 1), (1, 3), (2, 2)], "x", "y")
print(curve * hv.Scatter([(0, 1)]), curve.range("y"))
