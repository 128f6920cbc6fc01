"""Describing and casting tables; guessing CSV dialects; writing spreadsheets."""
import csv
import io
import os
import tempfile
import zipfile

import pyexcelerate
from tableschema import Schema, Table, exceptions

MESSY = "name;height;born\nann;1.70;2001-02-03\nbob;1.82;1999-12-31\ncid;1.65;2010-05-06\n"


class Loader:
    def __init__(self, text):
        self.dialect = csv.Sniffer().sniff(text)
        self.rows = list(csv.reader(io.StringIO(text), self.dialect))

    def typed(self):
        table = Table(self.rows)
        table.infer()
        for field in table.schema.fields:
            yield field.name, field.type
        for row in table.read(keyed=True):
            yield row["name"], row["height"], row["born"].year


def strict():
    schema = Schema({"fields": [{"name": "id", "type": "integer", "constraints": {"minimum": 1}}, {"name": "when", "type": "date"}]})
    print(schema.cast_row(["3", "2024-01-02"]))
    try:
        schema.cast_row(["0", "soon"])
    except exceptions.CastError as error:
        print(len(error.errors), [type(e).__name__ for e in error.errors])


def sheet(rows):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "out.xlsx")
        book = pyexcelerate.Workbook()
        page = book.new_sheet("people", data=rows)
        page.set_row_style(1, pyexcelerate.Style(font=pyexcelerate.Font(bold=True)))
        book.save(path)
        with zipfile.ZipFile(path) as archive:
            return [n for n in archive.namelist() if "sheet" in n]


loader = Loader(MESSY)
print(repr(loader.dialect.delimiter))
print(list(loader.typed()))
strict()
print(sheet(loader.rows))
