"""Validate settings with typesystem and show where a document is wrong."""
import typesystem

definitions = typesystem.Definitions()

address = typesystem.Schema(fields={
    "street": typesystem.String(max_length=40),
    "zip": typesystem.String(pattern=r"^\d{5}$"),
})
person = typesystem.Schema(fields={
    "name": typesystem.String(max_length=20),
    "born": typesystem.Date(),
    "role": typesystem.Choice(choices=["admin", "user"], default="user"),
    "address": typesystem.Reference("Address", definitions=definitions, allow_null=True),
    "scores": typesystem.Array(items=typesystem.Integer(minimum=0), default=list),
})
definitions["Address"] = address
definitions["Person"] = person

DOCUMENTS = [
    {"name": "Ann", "born": "1990-04-01", "address": {"street": "Main 1", "zip": "12345"}, "scores": [1, 2]},
    {"name": "Bob" * 10, "born": "yesterday", "address": {"street": "x", "zip": "12"}, "scores": [3, -1]},
]

for document in DOCUMENTS:
    value, errors = person.validate_or_error(document)
    if errors:
        for message in errors.messages():
            print("  ", ".".join(map(str, message.index)), message.code, "-", message.text)
    else:
        print(value["name"], value["born"].year, value["role"], person.serialize(value)["born"])

YAML = """\
name: Carl
born: "1985-12-24"
role: king
address: null
"""
try:
    typesystem.validate_yaml(YAML, validator=person)
except typesystem.ValidationError as error:
    for message in error.messages():
        print(f"line {message.start_position.line_no}: {message.text}")
print(sorted(typesystem.to_json_schema(person)["properties"]))
