"""Build a LaTeX document with PyLaTeX, read it back with TexSoup, turn its maths into MathML."""
import tempfile
from pathlib import Path

import latex2mathml.converter
from latex2mathml.exceptions import LimitsMustFollowMathOperatorError
from latex2mathml.tokenizer import tokenize
from pylatex import Alignat, Command, Document, Itemize, Math, NoEscape, Package, Section, Subsection, Tabular
from pylatex.base_classes import Environment
from pylatex.utils import bold, escape_latex, italic
from TexSoup import TexSoup


class Remark(Environment):
    """A remark environment of our own."""

    packages = [Package("mdframed")]
    escape = True


def build():
    doc = Document(document_options=["a4paper"], page_numbers=False, lmodern=False, textcomp=False)
    doc.preamble.append(Command("title", "Report & more"))
    with doc.create(Section("Results")):
        doc.append(NoEscape(bold("Bold") + " and "))
        doc.append(italic("italic"))
        with doc.create(Tabular("l|r")) as table:
            table.add_row("name", "n")
            table.add_hline()
            table.add_row(("ann", 3), color=None)
        with doc.create(Subsection("Maths", numbering=False)):
            doc.append(Math(data=[NoEscape(r"\frac{a}{b} = x_1^2")]))
            with doc.create(Alignat(numbering=False, escape=False)) as agn:
                agn.append(r"\sqrt{y} &= 5")
    with doc.create(Itemize()) as items:
        items.add_item("50% off")
        items.add_item("last")
    with doc.create(Remark()):
        doc.append("mind_the_gap")
    return doc


doc = build()
source = doc.dumps()
print(source)
print(sorted(p.arguments._positional_args[0] for p in doc.packages), escape_latex("a_b & c"))
with tempfile.TemporaryDirectory() as tmp:
    doc.generate_tex(str(Path(tmp) / "report"))
    text = (Path(tmp) / "report.tex").read_text()

soup = TexSoup(text)
print(soup.section.string, soup.section.name, [str(s.string) for s in soup.find_all("textbf")])
print([str(item).strip() for item in soup.itemize.find_all("item")])
soup.section.string = "Outcome"
print(soup.section, soup.tabular is not None, soup.document.find("nothing"))
print(latex2mathml.converter.convert(r"\frac{a}{b} = x_1^2"))
print(list(tokenize(r"\sqrt{2}+\alpha")))
try:
    latex2mathml.converter.convert(r"x\limits_1")
except LimitsMustFollowMathOperatorError as e:
    print(type(e).__name__)
