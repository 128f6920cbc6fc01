"""Documents turned into one another: HTML, Markdown, PDF, Word, spreadsheets and inline styles."""
import io
import os
import tempfile

import docx
import ezodf
from docx2md import Converter, DocxFile, DocxMedia
from fpdf import FPDF
from html2markdown import convert as html2md
from htmldocx import HtmlToDocx
from recommonmark.parser import CommonMarkParser
from docutils.utils import new_document
from docutils.frontend import get_default_settings
import css_inline
from HtmlTagNames import html_tag_names as tag_names
from tomd import Tomd
from xltpl.writerx import BookWriter

PAGE = "<h1>Shed</h1><p>A <b>good</b> saw and <a href='http://x.test'>link</a></p><ul><li>one</li><li>two</li></ul>"


class Sheet(FPDF):
    def header(self):
        self.set_font("Helvetica", "B", 12)
        self.cell(40, 10, "Shed report")
        self.ln(12)

    def footer(self):
        self.set_y(-15)
        self.cell(0, 10, str(self.page_no()))


def pdf():
    sheet = Sheet()
    sheet.add_page()
    sheet.multi_cell(0, 5, "Saws cut. " * 20)
    data = sheet.output(dest="S")
    return bytes(data[:5]) if not isinstance(data, str) else data[:5]


def word(folder):
    maker = HtmlToDocx()
    document = maker.parse_html_string(PAGE)
    path = os.path.join(folder, "a.docx")
    document.save(path)
    source = DocxFile(path)
    text = Converter(source.document(), DocxMedia(source), False).convert()
    source.close()
    return [p.text for p in docx.Document(path).paragraphs][:3], text.strip().splitlines()[:1]


def sheet(folder):
    path = os.path.join(folder, "a.ods")
    book = ezodf.newdoc(doctype="ods", filename=path)
    book.sheets += ezodf.Sheet("TOOLS", size=(3, 3))
    book.sheets["TOOLS"]["A1"].set_value("saw")
    book.save()
    return ezodf.opendoc(path).sheets[0]["A1"].value


def main():
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        print(pdf(), word(folder), sheet(folder))
    print(repr(html2md(PAGE))[:60], repr(Tomd(PAGE).markdown)[:50])
    print(css_inline.inline("<html><head><style>p {color:red}</style></head><body><p>x</p></body></html>")[-45:])
    document = new_document("x", get_default_settings(CommonMarkParser))
    CommonMarkParser().parse("# Title\n\nSome *text*\n", document)
    print(document.children[0].astext()[:12], type(tag_names).__name__, BookWriter.__name__)


if __name__ == "__main__":
    main()
