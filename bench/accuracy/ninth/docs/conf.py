project = "tea"
extensions = ["sphinx_design"]
html_theme = "furo"
