"""A custom directive and role for reStructuredText; HTML, LaTeX and XML out."""
from docutils import nodes
from docutils.core import publish_doctree, publish_from_doctree, publish_parts
from docutils.parsers.rst import Directive, directives, roles
from docutils.transforms import Transform
from docutils.utils import SystemMessage

SOURCE = """\
=====
Title
=====

:Author: Ann
:Date: 2024-05-06

Some *text* with :issue:`42` and a footnote [1]_.

.. [1] below

.. sum::
   :precision: 1

   3 4.25

.. list-table::
   :header-rows: 1

   * - a
     - b
   * - 1
     - 2

Code
----
.. code-block:: python

   def f(x): return x

.. math:: a^2 + b^2
"""


class Sum(Directive):
    has_content = True
    option_spec = {"precision": directives.nonnegative_int, "class": directives.class_option}

    def run(self):
        try:
            total = sum(float(w) for line in self.content for w in line.split())
        except ValueError as error:
            raise self.error(f"not numbers: {error}")
        text = f"{total:.{self.options.get('precision', 2)}f}"
        return [nodes.paragraph("", "", nodes.strong(text, text), nodes.Text(" in all"))]


def issue(name, rawtext, text, lineno, inliner, options=None, content=None):
    if not text.isdigit():
        message = inliner.reporter.error(f"bad issue {text!r}", line=lineno)
        return [inliner.problematic(rawtext, rawtext, message)], [message]
    return [nodes.reference(rawtext, f"#{text}", refuri=f"https://issues.example/{text}")], []


class Collector(nodes.SparseNodeVisitor):
    def __init__(self, document):
        super().__init__(document)
        self.titles, self.links = [], []

    def visit_title(self, node):
        self.titles.append(node.astext())

    def visit_reference(self, node):
        self.links.append(node.get("refuri"))


directives.register_directive("sum", Sum)
roles.register_local_role("issue", issue)
QUIET = {"report_level": 5, "halt_level": 5, "embed_stylesheet": False, "stylesheet_path": "", "_disable_config": True}

if __name__ == "__main__":
    parts = publish_parts(SOURCE, writer="html5", settings_overrides=QUIET)
    print(parts["title"], "|", parts["body"])
    tree = publish_doctree(SOURCE, settings_overrides=QUIET)
    collector = Collector(tree)
    tree.walk(collector)
    print(collector.titles, collector.links)
    print(publish_from_doctree(tree, writer="xml", settings_overrides={"output_encoding": "unicode", **QUIET})[:60])
    print(publish_parts("*x* :issue:`abc`", writer="latex", settings_overrides=QUIET)["body"].strip()[:80])
    try:
        publish_parts(".. sum::\n\n   a b\n", writer="html5", settings_overrides={**QUIET, "halt_level": 2, "warning_stream": False})
    except SystemMessage as error:
        print(str(error).splitlines()[0])
