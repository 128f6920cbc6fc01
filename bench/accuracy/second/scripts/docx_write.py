import io

from docx import Document

document = Document()
document.add_heading("Title")
document.add_paragraph("text")
sink = io.BytesIO()
document.save(sink)
print(sink.getvalue()[:2])
