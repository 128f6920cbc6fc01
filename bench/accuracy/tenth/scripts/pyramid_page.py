from pyramid.config import Configurator
from pyramid.renderers import render

with Configurator() as config:
    config.include("pyramid_jinja2")
    config.add_jinja2_search_path(".")
    config.commit()
    print(render("page.jinja2", {"tea": "mate"}))
