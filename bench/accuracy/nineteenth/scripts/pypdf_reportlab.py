"""Make a report with reportlab and rework it with pypdf."""
import io

from pypdf import PdfReader, PdfWriter, Transformation
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle


def chart(values):
    drawing = Drawing(200, 100)
    bars = VerticalBarChart()
    bars.data, bars.width, bars.height = [values], 180, 90
    drawing.add(bars)
    return drawing


def build():
    styles = getSampleStyleSheet()
    small = ParagraphStyle("small", parent=styles["Normal"], fontSize=8, textColor=colors.grey)
    table = Table([["Item", "Sum"], ["Paper", "12"], ["Toner", "80"]], colWidths=[4 * cm, 2 * cm])
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                               ("BACKGROUND", (0, 0), (-1, 0), colors.lightblue)]))
    out = io.BytesIO()
    doc = SimpleDocTemplate(out, pagesize=A5, title="Office", invariant=1)
    footer = lambda canvas, d: canvas.drawString(cm, cm, f"page {d.page}")
    doc.build([Paragraph("Office <b>costs</b>", styles["Title"]), Spacer(1, 12), table, PageBreak(),
               Paragraph("Detail &amp; chart", small), chart([3, 5, 2])], onFirstPage=footer, onLaterPages=footer)
    return out.getvalue()


def main():
    reader = PdfReader(io.BytesIO(build()))
    print(len(reader.pages), reader.metadata.title, reader.pages[0].mediabox.width)
    print(reader.pages[0].extract_text().split())
    writer = PdfWriter()
    for page in reversed(reader.pages):
        writer.add_page(page).rotate(90)
    writer.pages[0].add_transformation(Transformation().scale(0.5))
    writer.add_outline_item("Chart", page_number=0)
    writer.add_metadata({"/Author": "Me"})
    writer.add_attachment("raw.txt", b"data")
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    locked = PdfReader(out)
    print(locked.is_encrypted, locked.decrypt("secret").name, locked.metadata.author)
    print(locked.outline[0].title, locked.attachments["raw.txt"], locked.pages[0].rotation)


if __name__ == "__main__":
    main()
