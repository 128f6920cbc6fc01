import io
import zipfile

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

out = io.BytesIO()
with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
    money = book.add_format({"num_format": "#,##0.00", "border": 1})
    head = book.add_format({"bold": True, "bg_color": "#DDEEFF"})
    sheet = book.add_worksheet("Budget")
    for column, name in enumerate(("Month", "In", "Out", "Left")):
        sheet.write(0, column, name, head)
    for row, (month, came, went) in enumerate([("Jan", 100, 80), ("Feb", 120, 130), ("Mar", 90, 60)], 1):
        sheet.write_string(row, 0, month)
        sheet.write_number(row, 1, came, money)
        sheet.write_number(row, 2, went, money)
        sheet.write_formula(row, 3, f"={xl_rowcol_to_cell(row, 1)}-{xl_rowcol_to_cell(row, 2)}", money, came - went)
    sheet.conditional_format("D2:D4", {"type": "cell", "criteria": "<", "value": 0, "format": book.add_format({"font_color": "red"})})
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Budget!$D$2:$D$4", "name": "Left"})
    sheet.insert_chart("F2", chart)
    sheet.data_validation("A2:A4", {"validate": "list", "source": ["Jan", "Feb", "Mar"]})

with zipfile.ZipFile(out) as archive:
    names = sorted(archive.namelist())
    print(len(names), [n for n in names if "chart" in n])
    print(archive.read("xl/worksheets/sheet1.xml").count(b"<f>"))
