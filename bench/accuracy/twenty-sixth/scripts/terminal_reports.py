"""Reports for a terminal and for Markdown: histograms, tables, columns, trees of syntax and coloured words."""
import contextlib
import io

import better_profanity
from bashplotlib.histogram import plot_hist
from cli_exit_tools import get_system_exit_code
from columnize import columnize
from hsluv import hex_to_hsluv, hsluv_to_hex, hpluv_to_hex
from markdown import Markdown
from markdown_it import MarkdownIt
from mdit_py_emoji import emoji_plugin
from plantuml_markdown import PlantUMLMarkdownExtension
from rich.console import Console
from rich.tree import Tree
from runez import Anchored, Undefined, represented_duration
from svgling import draw_tree
from svgling.core import TreeOptions
from termtables import to_string
from izulu.root import Error
from arnparse import arnparse


class ReportError(Error):
    __template__ = "report {name} is empty"
    name: str


class Report:
    """A list of sections that are rendered by decorated functions."""

    sections = []

    @classmethod
    def section(cls, title):
        def register(function):
            cls.sections.append((title, function))
            return function
        return register

    def render(self):
        for title, function in self.sections:
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                function()
            text = out.getvalue()
            if not text:
                raise ReportError(name=title)
            yield title, text


@Report.section("histogram")
def histogram():
    plot_hist([1, 2, 2, 3, 3, 3, 4], height=4, bincount=4, showSummary=True)


@Report.section("table")
def table():
    print(to_string([["saw", 3], ["axe", 1]], header=["tool", "n"]), columnize(["a", "b", "c"]))


@Report.section("tree")
def tree():
    drawn = draw_tree(("S", ("NP", "saw"), ("VP", "cuts")), options=TreeOptions(average_depth=False)) if False else draw_tree(("S", ("NP", "saw"), ("VP", "cuts")))
    print(drawn.get_svg().tostring()[:20])
    root = Tree("shed")
    root.add("saw").add("teeth")
    Console(width=40, no_color=True).print(root)


@Report.section("markdown")
def markdown():
    print(MarkdownIt().use(emoji_plugin).render("Hi :wave: *you*"))
    print(Markdown(extensions=[PlantUMLMarkdownExtension()]).convert("# A\n\ntext"))


@Report.section("colours")
def colours():
    print(hsluv_to_hex([10, 50, 50]), round(hex_to_hsluv("#ff0000")[0]), hpluv_to_hex([10, 50, 50]))


def main():
    for title, text in Report().render():
        print(title, len(text) > 3)
    Report.sections = [("nothing", lambda: None)]
    try:
        list(Report().render())
    except ReportError as error:
        print(error, get_system_exit_code(error))
    print(arnparse("arn:aws:s3:::shed/saw").resource, better_profanity.profanity.contains_profanity("nice"))
    print(represented_duration(75), bool(Undefined), Anchored.__name__)


if __name__ == "__main__":
    main()
