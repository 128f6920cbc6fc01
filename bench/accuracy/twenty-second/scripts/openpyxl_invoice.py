import tempfile
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table

LINES = [("Chair", 4, 59.9), ("Desk", 1, 240.0), ("Lamp", 6, 19.5)]
book = Workbook()
sheet = book.active
sheet.title = "Invoice"
sheet.append(["Item", "Quantity", "Price", "Total"])
for row, line in enumerate(LINES, start=2):
    sheet.append([*line, f"=B{row}*C{row}"])
for cell in sheet[1]:
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="336699")
    cell.alignment = Alignment(horizontal="center")
for index in range(1, 5):
    sheet.column_dimensions[get_column_letter(index)].width = 14
sheet.add_table(Table(displayName="Lines", ref=f"A1:D{len(LINES) + 1}"))
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=4), titles_from_data=True)
sheet.add_chart(chart, "F2")
book.create_sheet("Notes")["A1"] = date(2024, 5, 17)

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "invoice.xlsx"
    book.save(path)
    again = load_workbook(path)
    print(again.sheetnames, again["Invoice"].dimensions)
    print([[c.value for c in r] for r in again["Invoice"].iter_rows(min_row=2)])
    print(again["Notes"]["A1"].value.year, again["Invoice"]["A1"].font.bold)
