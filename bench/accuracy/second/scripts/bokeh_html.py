from bokeh.embed import file_html
from bokeh.plotting import figure
from bokeh.resources import CDN

plot = figure(width=200, height=200)
plot.line([1, 2, 3], [4, 5, 6])
print(len(file_html(plot, CDN, "plot")) > 1000)
