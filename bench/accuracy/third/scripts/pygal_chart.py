import pygal

chart = pygal.Bar()
chart.add("fibonacci", [0, 1, 1, 2, 3, 5])
print(len(chart.render()) > 0)
