import io

from pypdf import PdfReader, PdfWriter

writer = PdfWriter()
writer.add_blank_page(100, 100)
sink = io.BytesIO()
writer.write(sink)
print(len(PdfReader(sink).pages))
