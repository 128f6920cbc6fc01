import io

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt


def write():
    document = docx.Document()
    document.core_properties.author = "me"
    document.add_heading("Report", level=1)
    paragraph = document.add_paragraph("Some ")
    paragraph.add_run("bold").bold = True
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles["Normal"].font.size = Pt(11)
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    for name, price in [("lamp", 20), ("desk", 200)]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, str(price)
    document.sections[0].left_margin = Cm(2)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def main():
    document = docx.Document(io.BytesIO(write()))
    for paragraph in document.paragraphs:
        print(paragraph.style.name, [(run.text, run.bold) for run in paragraph.runs])
    print([[cell.text for cell in row.cells] for row in document.tables[0].rows])


if __name__ == "__main__":
    main()
