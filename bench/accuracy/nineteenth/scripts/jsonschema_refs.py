"""Validate documents against linked JSON schemas."""
import functools

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry, Resource

ADDRESS = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:example:address",
    "type": "object",
    "required": ["street", "zip"],
    "properties": {"street": {"type": "string"}, "zip": {"$ref": "#/$defs/zip"}},
    "$defs": {"zip": {"type": "string", "pattern": "^[0-9]{4}$"}},
}
PERSON = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 2},
        "born": {"type": "string", "format": "date"},
        "home": {"$ref": "urn:example:address"},
        "lucky": {"type": "integer", "even": True},
        "role": {"oneOf": [{"const": "user"}, {"const": "admin"}]},
    },
    "unevaluatedProperties": False,
}


def even(validator, wanted, instance, schema):
    if wanted and validator.is_type(instance, "integer") and instance % 2:
        yield ValidationError(f"{instance} is odd")


@functools.cache
def make_validator():
    registry = Registry().with_resource("urn:example:address", Resource.from_contents(ADDRESS))
    cls = validators.extend(Draft202012Validator, {"even": even})
    return cls(PERSON, registry=registry, format_checker=FormatChecker())


def main():
    Draft202012Validator.check_schema(ADDRESS)
    validator = make_validator()
    good = {"name": "Ida", "born": "1990-02-03", "home": {"street": "A", "zip": "0150"}, "lucky": 4}
    print(validator.is_valid(good))
    bad = {"name": "I", "born": "someday", "home": {"zip": "abc"}, "lucky": 7, "role": "x", "z": 1}
    for error in sorted(validator.iter_errors(bad), key=lambda e: (e.json_path, e.message)):
        print(error.json_path, "|", error.validator, "|", error.message)
    print(best_match(validator.iter_errors(bad)).message)


if __name__ == "__main__":
    main()
