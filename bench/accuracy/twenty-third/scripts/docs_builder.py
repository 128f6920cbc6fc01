"""Writing and reformatting Markdown, changelogs, JSON-schema pages and doc comments."""
import ast
import io
import json
import os
import tempfile

import docspec
import jsonschema2md
import keepachangelog
import mdformat
from mdutils.mdutils import MdUtils

CHANGES = """# Changelog
## [Unreleased]
### Added
- fresh thing
## [1.0.0] - 2024-01-01
### Fixed
- old bug
"""
SCHEMA = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "Cat", "description": "A cat", "type": "object",
          "required": ["name"], "properties": {"name": {"type": "string"}, "lives": {"type": "integer", "maximum": 9}}}


class Page:
    def __init__(self, folder, title):
        self.md = MdUtils(file_name=os.path.join(folder, "page"), title=title)

    def fill(self, rows):
        self.md.new_header(level=1, title="Overview")
        self.md.new_paragraph("Some **bold** text")
        self.md.new_list(["one", ["nested"], "two"])
        flat = [cell for row in rows for cell in row]
        self.md.new_table(columns=len(rows[0]), rows=len(rows), text=flat)
        self.md.new_table_of_contents(table_title="Contents", depth=1)
        return self.md.get_md_text()


def module_spec():
    place = docspec.Location("x.py", 1)
    function = docspec.Function(name="go", location=place, docstring=docspec.Docstring(place, "Go."), modifiers=None, args=[], return_type="int", decorations=None)
    module = docspec.Module(name="x", location=place, docstring=None, members=[function])
    return json.dumps(docspec.dump_module(module))


with tempfile.TemporaryDirectory() as folder:
    text = Page(folder, "Title").fill([["a", "b"], ["1", "2"]])
    print(len(text.splitlines()) > 10, "Contents" in text)
    print(mdformat.text("Head\n====\n* a\n* b\n\n|x|y|\n|-|-|\n|1|22|\n", extensions={"tables"}))
    path = os.path.join(folder, "CHANGELOG.md")
    with open(path, "w") as sink:
        sink.write(CHANGES)
    print(keepachangelog.to_dict(path, show_unreleased=True)["1.0.0"]["fixed"], keepachangelog.release(path))
print("".join(jsonschema2md.Parser().parse_schema(SCHEMA))[:80])
print("go" in module_spec())
