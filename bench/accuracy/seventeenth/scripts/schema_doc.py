import contextlib
import io
import json
import pathlib
import tempfile

from json_schema_for_humans.generate import generate_from_filename, generate_from_schema
from json_schema_for_humans.generation_configuration import GenerationConfiguration

SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#", "title": "Pet", "description": "An **animal** at home", "type": "object",
    "properties": {
        "name": {"type": "string", "description": "How it is called", "minLength": 1},
        "kind": {"enum": ["cat", "dog"], "default": "cat"},
        "toys": {"type": "array", "items": {"$ref": "#/definitions/toy"}},
    },
    "required": ["name"],
    "definitions": {"toy": {"type": "object", "properties": {"price": {"type": "number", "minimum": 0}}}},
}

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "pet.json")
    path.write_text(json.dumps(SCHEMA))
    with contextlib.redirect_stdout(io.StringIO()):
        markdown = generate_from_schema(str(path), config=GenerationConfiguration(template_name="md", with_footer=False))
    print("\n".join(line for line in markdown.splitlines() if line.strip())[:900])
    target = pathlib.Path(folder, "pet.html")
    with contextlib.redirect_stdout(io.StringIO()):
        generate_from_filename(str(path), str(target), config=GenerationConfiguration(with_footer=False, expand_buttons=True))
    html = target.read_text()
    print("<title>Pet</title>" in html, "animal" in html, sorted(p.name for p in pathlib.Path(folder).iterdir()))
