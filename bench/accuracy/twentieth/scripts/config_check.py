"""One configuration, checked by jsonschema and by cerberus."""
import ipaddress

from cerberus import Validator
from jsonschema import Draft202012Validator, FormatChecker, RefResolver, ValidationError, validators
from jsonschema.exceptions import SchemaError, best_match
from referencing import Registry, Resource

CONFIGS = {
    "good": {"host": "10.0.0.1", "port": 80, "paths": ["/a", "/b"], "tls": {"cert": "x.pem"}},
    "bad": {"host": "nowhere", "port": "eighty", "paths": ["/a", "/a"], "tls": {}},
    "odd": {"host": "10.0.0.2", "port": 99999, "paths": [], "color": "red"},
}
TLS = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["cert"], "properties": {"cert": {"type": "string"}}}
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "host": {"type": "string", "format": "ipv4"},
        "port": {"type": "integer", "maximum": 65535, "even": True},
        "paths": {"type": "array", "uniqueItems": True, "minItems": 1},
        "tls": {"$ref": "urn:tls"},
    },
    "additionalProperties": False,
}


def even(validator, flag, instance, schema):
    if flag and validator.is_type(instance, "integer") and instance % 2:
        yield ValidationError(f"{instance} is odd")


EvenValidator = validators.extend(Draft202012Validator, {"even": even})
registry = Registry().with_resource("urn:tls", Resource.from_contents(TLS))


class HostValidator(Validator):
    def _check_with_ip(self, field, value):
        try:
            ipaddress.ip_address(value)
        except ValueError:
            self._error(field, "must be an address")

    def _normalize_coerce_path(self, value):
        return value.rstrip("/")


CERBERUS = {
    "host": {"type": "string", "check_with": "ip"},
    "port": {"type": "integer", "coerce": int, "min": 1, "max": 65535},
    "paths": {"type": "list", "minlength": 1, "schema": {"type": "string", "coerce": "path"}},
    "tls": {"type": "dict", "schema": {"cert": {"type": "string", "required": True}}},
    "debug": {"type": "boolean", "default": False},
}

checker = EvenValidator(SCHEMA, registry=registry, format_checker=FormatChecker(["ipv4"]))
for name, config in CONFIGS.items():
    errors = sorted(checker.iter_errors(config), key=lambda e: e.json_path)
    print(name, [(e.json_path, e.validator) for e in errors])
    print("   best:", getattr(best_match(errors), "message", None))
    v = HostValidator(CERBERUS)
    print("   cerberus:", v.validated(config) or v.errors)
try:
    Draft202012Validator.check_schema({"type": "strin"})
except SchemaError as error:
    print("schema:", error.message)
