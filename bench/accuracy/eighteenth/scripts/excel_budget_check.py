"""Writes a budget workbook with openpyxl, reads it back, and validates rows with jsonschema."""
import datetime as dt
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from jsonschema.exceptions import best_match
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from referencing import Registry, Resource

ROWS = [("2024-01-05", "rent", 900, "home"), ("2024-01-09", "food", 210.5, "home"), ("2024-02-03", "train", -49, "travel"), ("soon", "food", "many", "hobby")]
PARTS = Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:parts", "$defs": {"money": {"type": "number", "minimum": 0}}})
SCHEMA = {
    "type": "object", "required": ["date", "what", "cost"], "additionalProperties": False,
    "properties": {"date": {"format": "date", "type": "string"}, "what": {"enum": ["rent", "food", "train"]}, "cost": {"$ref": "urn:parts#/$defs/money"}, "group": {"not_in": ["hobby"]}},
    "if": {"properties": {"what": {"const": "train"}}}, "then": {"properties": {"group": {"const": "travel"}}},
}


def not_in(validator, banned, value, schema):
    if value in banned:
        yield ValidationError(f"{value!r} is banned")


def write(path: Path):
    book = Workbook()
    sheet = book.active
    sheet.title = "Budget"
    sheet.append(["date", "what", "cost", "group"])
    for row in ROWS:
        sheet.append(row)
    book.add_named_style(NamedStyle("money", number_format='#,##0.00 "€"', alignment=Alignment(horizontal="right")))
    for cell in sheet["C"][1:]:
        cell.style = "money"
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="204060")
    sheet.cell(6, 2, "total")
    sheet["C6"] = "=SUM(C2:C5)"
    sheet["C6"].comment = Comment("made by a program", "bot")
    sheet.add_table(Table(displayName="Costs", ref="A1:D5", tableStyleInfo=TableStyleInfo("TableStyleMedium2", showRowStripes=True)))
    choice = DataValidation(type="list", formula1='"home,travel"', allow_blank=True)
    choice.add("D2:D5")
    sheet.add_data_validation(choice)
    sheet.conditional_formatting.add("C2:C5", CellIsRule("lessThan", ["0"], fill=PatternFill("solid", bgColor="FFC7CE")))
    sheet.conditional_formatting.add("C2:C5", ColorScaleRule("min", None, "FFFFFF", "max", None, "88CC88"))
    sheet.freeze_panes = "A2"
    for column in range(1, 5):
        sheet.column_dimensions[get_column_letter(column)].width = 14
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=5), titles_from_data=True)
    book.create_sheet("Chart").add_chart(chart, "B2")
    book["Chart"].merge_cells("A1:C1")
    book.properties.created = dt.datetime(2024, 1, 1)
    book.save(path)


def check(path):
    Validator = validators.extend(Draft202012Validator, {"not_in": not_in})
    Validator.check_schema(SCHEMA)
    validator = Validator(SCHEMA, registry=PARTS @ Registry(), format_checker=FormatChecker())
    book = load_workbook(path, read_only=True)
    rows = book["Budget"].iter_rows(min_row=1, max_row=5, values_only=True)
    header, totals = next(rows), defaultdict(float)
    for number, row in enumerate(rows, 2):
        record = dict(zip(header, row))
        errors = sorted(validator.iter_errors(record), key=lambda e: e.json_path)
        print(number, [(e.json_path, e.validator, e.message) for e in errors])
        if errors:
            print("   best:", best_match(errors).message)
        else:
            totals[record["what"]] += record["cost"]
    book.close()
    return dict(totals)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "budget.xlsx")
        write(path)
        print(check(path))
        sheet = load_workbook(path)["Budget"]
        print(sheet.dimensions, sheet["C6"].value, sheet["C6"].comment.text, sheet["C2"].number_format, list(sheet.tables), sheet.freeze_panes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
