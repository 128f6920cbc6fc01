project = "tea"
extensions = ["sphinx.ext.autodoc", "sphinx_autodoc_typehints", "numpydoc", "sphinx_click", "sphinx_rtd_theme"]
html_theme = "basic"
