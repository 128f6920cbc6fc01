"""Write a spreadsheet, read it back and total its columns."""
import tempfile
from pathlib import Path

import pylightxl as xl

ROWS = [("month", "income", "costs"), ("jan", 1200, 800), ("feb", 1350, 1010), ("mar", 990, 760)]


class Report:
    def __init__(self, rows):
        self.book = xl.Database()
        self.book.add_ws(ws="year")
        for r, row in enumerate(rows, start=1):
            for c, value in enumerate(row, start=1):
                self.book.ws(ws="year").update_index(row=r, col=c, val=value)
        self.book.add_nr(name="income", ws="year", address="B2:B4")

    def save(self, path):
        xl.writexl(db=self.book, fn=str(path))


def totals(path):
    book = xl.readxl(fn=str(path))
    sheet = book.ws(ws="year")
    print(book.ws_names, sheet.size, sheet.address(address="A2"))
    for column in sheet.cols:
        header, *values = column
        if header != "month":
            yield header, sum(values)
    yield "best", max(sheet.rows, key=lambda row: row[1] if row[1] != "income" else 0)[0]


with tempfile.TemporaryDirectory() as folder:
    target = Path(folder, "report.xlsx")
    Report(ROWS).save(target)
    for name, value in totals(target):
        print(name, value)
