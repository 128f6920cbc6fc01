"""Builds a little manual with Sphinx (html and text) including autodoc and a custom directive."""
import io
import sys
import tempfile
import textwrap
from pathlib import Path

from docutils import nodes
from docutils.core import publish_parts
from docutils.parsers.rst import Directive, directives
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

PAGES = {
    "conf.py": "project = 'Tool'\nextensions = ['sphinx.ext.autodoc', 'sphinx.ext.napoleon', '__main__']\nhtml_theme = 'basic'\nautodoc_typehints = 'description'\n",
    "index.rst": """
        Tool manual
        ===========
        .. toctree::
           api
        See :py:func:`toolmod.scale` and :ref:`deep`.

        .. badge:: stable
           :colour: green
    """,
    "api.rst": """
        .. _deep:

        API
        ---
        .. automodule:: toolmod
           :members:

        :doc:`missing page <nowhere>`
    """,
}
MODULE = '''
"""Helpers."""
def scale(value: float, by: int = 2) -> float:
    """Scale a value.

    Args:
        value: what to scale
        by: the factor
    """
'''


class Badge(Directive):
    required_arguments = 1
    option_spec = {"colour": lambda text: directives.choice(text, ("green", "red"))}

    def run(self):
        return [nodes.paragraph("", "", nodes.strong(text=f"[{self.arguments[0]} / {self.options.get('colour', 'red')}]"))]


def setup(app):
    app.add_directive("badge", Badge)
    app.connect("doctree-resolved", lambda app, tree, name: print("resolved", name, len(list(tree.findall(nodes.section)))))
    return {"version": "1", "parallel_read_safe": True}


def main():
    print(publish_parts("*hi* ``there``\n\n- a\n- b", writer="html5", settings_overrides={"initial_header_level": 2})["body"])
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "src")
        source.mkdir()
        for file, text in PAGES.items():
            (source / file).write_text(textwrap.dedent(text))
        Path(name, "toolmod.py").write_text(MODULE)
        sys.path.insert(0, name)
        for builder in ("html", "text"):
            warnings = io.StringIO()
            with patch_docutils(), docutils_namespace():
                app = Sphinx(source, source, Path(name, builder), Path(name, "trees"), builder, status=None, warning=warnings, freshenv=True)
                app.build(force_all=True)
            print(builder, app.statuscode, sorted(app.env.all_docs), "nowhere" in warnings.getvalue())
        print(Path(name, "text", "api.txt").read_text(), Path(name, "text", "index.txt").read_text())
        page = Path(name, "html", "index.html").read_text()
        print('href="api.html#toolmod.scale"' in page, Path(name, "html", "objects.inv").exists())


if __name__ == "__main__":
    main()
