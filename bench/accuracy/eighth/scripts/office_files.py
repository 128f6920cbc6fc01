import io

import xlwt
from odf.opendocument import OpenDocumentText
from odf.text import P

book = xlwt.Workbook()
book.add_sheet("one").write(0, 0, "cell")
sheet = io.BytesIO()
book.save(sheet)
text = OpenDocumentText()
text.text.addElement(P(text="hello"))
file = io.BytesIO()
text.save(file)
print(sheet.tell() > 0, file.tell() > 0)
