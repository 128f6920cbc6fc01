"""Write a styled budget workbook, with a chart, and read it back."""
import tempfile
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

ROWS = [("Rent", 900, 900), ("Food", 400, 455), ("Travel", 120, 60)]


def write(path):
    book = Workbook()
    sheet = book.active
    sheet.title = "Budget"
    sheet.append(["Post", "Planned", "Spent", "Left"])
    for number, row in enumerate(ROWS, start=2):
        sheet.append([*row, f"=B{number}-C{number}"])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.conditional_formatting.add("D2:D9", CellIsRule("lessThan", ["0"], fill=PatternFill("solid", "FFC7CE")))
    sheet["C3"].comment = Comment("Guests!", "me")
    sheet.column_dimensions[get_column_letter(1)].width = 18
    choice = DataValidation("list", formula1='"yes,no"')
    sheet.add_data_validation(choice)
    choice.add("F2:F4")
    table = Table(displayName="Posts", ref="A1:D4")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
    sheet.add_table(table)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=4), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=4))
    book.create_sheet("Chart").add_chart(chart, "A1")
    book.save(path)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as tmp:
        target = Path(tmp, "budget.xlsx")
        write(target)
        book = load_workbook(target)
        print(book.sheetnames, book["Budget"].dimensions, list(book["Budget"].tables))
        for row in book["Budget"].iter_rows(values_only=True):
            print(row[:4])
        print(book["Budget"]["C3"].comment.text, book["Budget"]["A1"].font.b, len(book["Chart"]._charts))
        print(load_workbook(target, read_only=True)["Budget"].max_row)
