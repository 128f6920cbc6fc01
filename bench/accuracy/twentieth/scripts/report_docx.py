import io
from datetime import date

import arrow
import dateparser
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Cm, Pt, RGBColor

NOTES = [("12 March 2024", "Kick-off", 3), ("le 5 avril 2024", "Review", 1.5), ("1. Mai 2024 14:30", "Fair", 8), ("someday", "???", 0)]
BASE = arrow.get(2024, 6, 1, tzinfo="Europe/Paris")


def parse(text):
    found = dateparser.parse(text, languages=["en", "fr", "de"], settings={"TIMEZONE": "UTC", "RETURN_AS_TIMEZONE_AWARE": True})
    return arrow.get(found) if found else None


class Report:
    def __init__(self, title):
        self.document = Document()
        self.document.core_properties.title = title
        heading = self.document.add_heading(title, level=0)
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        style = self.document.styles["Normal"]
        style.font.size = Pt(11)

    def table(self, rows):
        table = self.document.add_table(rows=1, cols=3, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for cell, text in zip(table.rows[0].cells, ("When", "What", "Hours")):
            cell.text = text
            cell.paragraphs[0].runs[0].bold = True
        for row in rows:
            for cell, value in zip(table.add_row().cells, row):
                cell.text = str(value)

    def remark(self, text, alarm=False):
        run = self.document.add_paragraph(style="List Bullet").add_run(text)
        if alarm:
            run.font.color.rgb = RGBColor(0xCC, 0, 0)

    def save(self):
        section = self.document.sections[0]
        section.left_margin = section.right_margin = Cm(2)
        section.footer.paragraphs[0].text = "internal"
        sink = io.BytesIO()
        self.document.save(sink)
        return sink.getvalue()


if __name__ == "__main__":
    report = Report("Spring")
    rows = []
    for text, what, hours in NOTES:
        when = parse(text)
        if when is None:
            report.remark(f"no date in {text!r}", alarm=True)
            continue
        rows.append((when.format("ddd D MMM", locale="en"), what, hours))
        report.remark(f"{what} was {when.humanize(BASE, granularity='week' if hours < 5 else 'auto')}")
    report.table(rows)
    blob = report.save()
    again = Document(io.BytesIO(blob))
    for p in again.paragraphs:
        print(f"{p.style.name:12} {p.text}")
    print([[c.text for c in r.cells] for r in again.tables[0].rows], again.core_properties.title)
    print([r.format("DD/MM") for r in arrow.Arrow.range("week", BASE, BASE.shift(weeks=2))], BASE.to("Asia/Tokyo").dst(), BASE.floor("quarter").date() == date(2024, 4, 1))
    print(BASE.shift(days=-1).humanize(BASE, locale="fr"), BASE.span("hour")[1].second)
    try:
        Document("/nonexistent.docx")
    except PackageNotFoundError:
        print("not found")
