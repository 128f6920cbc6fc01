import io
from collections import defaultdict
from datetime import date

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

SALES = [
    (date(2024, 1, 3), "north", 120.0), (date(2024, 1, 9), "south", 80.5),
    (date(2024, 2, 1), "north", 99.9), (date(2024, 2, 14), "west", 210.0),
]


def build():
    book = Workbook()
    sheet = book.active
    sheet.title = "Sales"
    sheet.append(["Date", "Region", "Amount"])
    for row in SALES:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center")
    last = sheet.max_row
    table = Table(displayName="Sales", ref=f"A1:C{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
    sheet.add_table(table)
    sheet.conditional_formatting.add(f"C2:C{last}", CellIsRule(operator="greaterThan", formula=["100"], fill=PatternFill("solid", bgColor="FFC7CE")))
    choice = DataValidation(type="list", formula1='"north,south,west"', allow_blank=False)
    sheet.add_data_validation(choice)
    choice.add(f"B2:B{last}")
    sheet[f"C{last + 1}"] = f"=SUM(C2:C{last})"
    sheet.freeze_panes = "A2"
    sheet.column_dimensions[get_column_letter(1)].width = 14
    totals = defaultdict(float)
    for _, region, amount in SALES:
        totals[region] += amount
    summary = book.create_sheet("Summary")
    for pair in sorted(totals.items()):
        summary.append(pair)
    chart = BarChart()
    chart.add_data(Reference(summary, min_col=2, min_row=1, max_row=3))
    chart.set_categories(Reference(summary, min_col=1, min_row=1, max_row=3))
    summary.add_chart(chart, "D2")
    return book


sink = io.BytesIO()
build().save(sink)
sink.seek(0)
book = load_workbook(sink)
print(book.sheetnames, book["Sales"].dimensions, book["Sales"].freeze_panes)
for row in book["Sales"].iter_rows(min_row=2, values_only=True):
    print(row)
print(list(book["Summary"].values), list(book["Sales"].tables))
sink.seek(0)
light = load_workbook(sink, read_only=True)
print(sum(1 for _ in light["Sales"].rows))
