project = "Demo"
extensions = ["sphinx.ext.doctest"]
