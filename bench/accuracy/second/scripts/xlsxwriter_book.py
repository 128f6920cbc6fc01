import io

import xlsxwriter

sink = io.BytesIO()
book = xlsxwriter.Workbook(sink, {"in_memory": True})
sheet = book.add_worksheet()
sheet.write("A1", 3)
book.close()
print(sink.getvalue()[:2])
