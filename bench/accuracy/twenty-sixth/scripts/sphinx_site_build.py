"""Builds a Sphinx site with several extensions and an own directive, role and event handler."""
import os
import tempfile
import textwrap

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, SphinxRole

CONF = """
extensions = ["sphinx.ext.autodoc", "sphinx_inline_tabs", "sphinx_togglebutton", "notfound.extension", "sphinx_issues", "sphinx_favicon", "sphinx-prompt", "sphinx_substitution_extensions", "autodocsumm"]
project = "Shed"
html_theme = "basic"
issues_github_path = "shed/tools"
favicons = ["icon.svg"]
suppress_warnings = ["config.cache", "extlinks"]
rst_prolog = ".. |version| replace:: 9.9"
"""
INDEX = """
Shed
====

See :issue:`12` and :shout:`quietly`.

.. tool:: saw
   :count: 3

.. tab:: One

   First

.. tab:: Two

   Second

.. toggle::

   Hidden

.. prompt:: bash

   ls shed

.. code-block:: shell
   :substitutions:

   pip install shed==|version|

.. automodule:: colorsys
   :autosummary:
   :members: rgb_to_hsv
"""


class Tool(SphinxDirective):
    required_arguments = 1
    option_spec = {"count": directives.nonnegative_int}

    def run(self):
        count = self.options.get("count", 1)
        return [nodes.paragraph(text=f"{self.arguments[0]} x {count}")]


class Shout(SphinxRole):
    def run(self):
        return [nodes.strong(text=self.text.upper())], []


def on_resolved(app, doctree, name):
    for section in doctree.findall(nodes.title):
        app.titles.append(section.astext())


def setup(app):
    app.titles = []
    app.add_directive("tool", Tool)
    app.add_role("shout", Shout())
    app.connect("doctree-resolved", on_resolved)


def main():
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        for name, text in (("conf.py", CONF), ("index.rst", INDEX)):
            with open(os.path.join(folder, name), "w") as handle:
                handle.write(textwrap.dedent(text))
        app = Sphinx(folder, folder, os.path.join(folder, "out"), os.path.join(folder, "doctrees"), "html", status=None, warning=None, parallel=0, verbosity=0)
        setup(app)
        app.build()
        html = open(os.path.join(folder, "out", "index.html")).read()
        print(app.statuscode, sorted(set(app.titles)), "saw x 3" in html, "QUIETLY" in html, "shed==9.9" in html, "tab-label" in html, "issues/12" in html)
        print(sorted(f for f in os.listdir(os.path.join(folder, "out")) if f.endswith(".html")))


if __name__ == "__main__":
    main()
