import ipywidgets as widgets

slider = widgets.IntSlider(value=3, max=10)
label = widgets.Label()
widgets.dlink((slider, "value"), (label, "value"), lambda value: str(value))
slider.value = 7
print(label.value, sorted(widgets.VBox([slider, label]).keys)[:2])
