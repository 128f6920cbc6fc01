from datetime import datetime

import attrs
import cattrs
from attrs import define, field, validators
from cattrs.gen import make_dict_unstructure_fn, override


@define(frozen=True, order=True)
class Version:
    major: int = field(validator=validators.ge(0))
    minor: int = field(default=0, converter=int)

    def __str__(self):
        return f"{self.major}.{self.minor}"


@define
class Package:
    name: str = field(validator=[validators.instance_of(str), validators.matches_re(r"[a-z-]+")])
    versions: list[Version] = field(factory=list)
    released: datetime | None = None
    _hidden: int = field(default=0, repr=False)


converter = cattrs.Converter()
converter.register_structure_hook(datetime, lambda value, _: datetime.fromisoformat(value))
converter.register_unstructure_hook(datetime, lambda value: value.isoformat())
converter.register_unstructure_hook(Package, make_dict_unstructure_fn(Package, converter, _hidden=override(omit=True)))

package = converter.structure(
    {"name": "lib", "versions": [{"major": 1, "minor": "4"}, {"major": 2}], "released": "2024-01-02T03:04:05"}, Package)
print(package)
print(max(package.versions), converter.unstructure(package))
print(attrs.evolve(package, name="other").name, [a.name for a in attrs.fields(Package)])
for bad in ({"name": "Not Ok"}, {"versions": [{"major": -1}]}):
    try:
        converter.structure(bad, Package)
    except cattrs.ClassValidationError as error:
        print(cattrs.transform_error(error))
