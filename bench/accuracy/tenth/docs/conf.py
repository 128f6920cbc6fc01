project = "teas"
extensions = ["sphinx_copybutton"]
html_theme = "pydata_sphinx_theme"
