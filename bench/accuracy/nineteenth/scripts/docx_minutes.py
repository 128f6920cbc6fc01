"""Write meeting minutes with python-docx, then read them back."""
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor


@dataclass
class Action:
    who: str
    what: str
    done: bool = False


ACTIONS = [Action("Eva", "Order chairs", True), Action("Per", "Fix door")]


def write(path):
    doc = Document()
    doc.styles["Normal"].font.size = Pt(11)
    doc.core_properties.title = "Minutes"
    doc.core_properties.created = datetime(2024, 5, 1)
    doc.add_heading("Minutes", 0).alignment = WD_ALIGN_PARAGRAPH.CENTER
    para = doc.add_paragraph("Present: ")
    run = para.add_run("everyone")
    run.bold, run.font.color.rgb = True, RGBColor(0x20, 0x40, 0x80)
    for point in ("Budget", "Summer party"):
        doc.add_paragraph(point, style="List Number")
    table = doc.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Who", "What", "Done")):
        cell.text = text
    for action in ACTIONS:
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = action.who, action.what, "x" if action.done else ""
    table.columns[0].width = Cm(3)
    section = doc.sections[0]
    section.left_margin = Cm(2)
    section.footer.paragraphs[0].text = "internal"
    doc.add_page_break()
    doc.save(path)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tmp:
        target = Path(tmp, "minutes.docx")
        write(target)
        doc = Document(target)
        for para in doc.paragraphs:
            print(f"[{para.style.name}] {para.text.strip()}")
        for row in doc.tables[0].rows:
            print([c.text for c in row.cells])
        print(doc.core_properties.created.year, round(doc.sections[0].left_margin.cm, 1),
              doc.sections[0].footer.paragraphs[0].text)
        print(len(doc.element.body.findall(qn("w:p"))), doc.paragraphs[1].runs[1].font.color.rgb)
