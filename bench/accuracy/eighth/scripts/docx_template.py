import io

from docx import Document
from docxtpl import DocxTemplate

source = io.BytesIO()
document = Document()
document.add_paragraph("Dear {{ name }},")
document.save(source)
source.seek(0)
template = DocxTemplate(source)
template.render({"name": "Ann"})
print(template.docx.paragraphs[0].text)
