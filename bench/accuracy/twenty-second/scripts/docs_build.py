"""Build the documentation of a small project with Sphinx."""
import io
import tempfile
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

INDEX = """
Demo
====

.. toctree::

   api

See :ref:`details <more>` and :py:func:`demo_mod.add`.

.. _more:

More
----

.. code-block:: python

   print("hi")

.. note:: A note.
"""
with tempfile.TemporaryDirectory() as folder:
    src = Path(folder, "src")
    src.mkdir()
    (src / "conf.py").write_text(
        "import sys, os\nsys.path.insert(0, os.path.dirname(__file__))\nproject = 'Demo'\n"
        "extensions = ['sphinx.ext.autodoc', 'sphinx.ext.napoleon', 'sphinx.ext.viewcode']\nhtml_theme = 'alabaster'\n")
    (src / "index.rst").write_text(INDEX)
    (src / "api.rst").write_text("API\n===\n\n.. automodule:: demo_mod\n   :members:\n")
    (src / "demo_mod.py").write_text('def add(a: int, b: int = 1) -> int:\n    """Add.\n\n    Args:\n        a: first\n        b: second\n    """\n    return a + b\n')
    out = Path(folder, "out")
    warnings = io.StringIO()
    with docutils_namespace():
        app = Sphinx(src, src, out, Path(folder, "trees"), "html", status=None, warning=warnings, freshenv=True)
        app.build()
    print(app.statuscode, warnings.getvalue().strip())
    page = (out / "api.html").read_text()
    print("demo_mod.add" in page, "first" in page, sorted(p.name for p in out.glob("*.html")))
