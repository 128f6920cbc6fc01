"""One table, many output formats."""
import pytablewriter as ptw
from pytablewriter.style import Style

HEADERS = ["name", "count", "ratio", "when"]
ROWS = [
    ["apple", 3, 0.125, "2024-01-01 00:00:00"],
    ["banana", 1200, 0.5, "2024-02-01 00:00:00"],
    ["c|d", None, 1, "2024-03-01 00:00:00"],
]


def render(writer):
    writer.table_name = "fruit"
    writer.headers = HEADERS
    writer.value_matrix = ROWS
    return writer.dumps()


md = ptw.MarkdownTableWriter(
    column_styles=[Style(font_weight="bold"), Style(thousand_separator=","), Style(align="center"), Style()],
    margin=1,
)
print(render(md))
for writer in (ptw.CsvTableWriter(), ptw.RstSimpleTableWriter(), ptw.JsonTableWriter(), ptw.LatexTableWriter()):
    print(writer.format_name, len(render(writer).splitlines()))

unicode_writer = ptw.TableWriterFactory.create_from_format_name("unicode")
print(render(unicode_writer))
