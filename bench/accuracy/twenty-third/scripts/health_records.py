"""Health records (FHIR), OpenAPI models (bravado-core) and LinkML datasets."""
import json

from bravado_core.marshal import marshal_object
from bravado_core.spec import Spec
from bravado_core.unmarshal import unmarshal_schema_object
from bravado_core.validate import validate_schema_object
from fhir.resources.humanname import HumanName
from fhir.resources.observation import Observation
from fhir.resources.patient import Patient
from linkml_runtime.dumpers import json_dumper, yaml_dumper
from linkml_runtime.linkml_model.meta import ClassDefinition, SchemaDefinition, SlotDefinition
from linkml_runtime.utils.schemaview import SchemaView

SPEC = {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": {}, "definitions": {
    "Pet": {"type": "object", "x-model": "Pet", "required": ["name"], "properties": {"name": {"type": "string"}, "born": {"type": "string", "format": "date"}}}}}


class Chart:
    def __init__(self, family, given):
        self.patient = Patient(id="p1", active=True, name=[HumanName(family=family, given=given)], birthDate="1990-05-06")
        self.observations = []

    def measure(self, text, value):
        self.observations.append(Observation(status="final", code={"text": text}, valueQuantity={"value": value, "unit": "kg"}))

    def summary(self):
        yield self.patient.name[0].family, self.patient.birthDate.year
        for item in self.observations:
            yield item.code.text, float(item.valueQuantity.value)


def openapi():
    spec = Spec.from_dict(SPEC, config={"use_models": True})
    schema = SPEC["definitions"]["Pet"]
    pet = unmarshal_schema_object(spec, spec.deref(spec.spec_dict["definitions"]["Pet"]), {"name": "rex", "born": "2020-01-02"})
    print(pet.name, pet.born.year)
    try:
        validate_schema_object(spec, schema, {"born": "x"})
    except Exception as error:
        print(type(error).__name__)


def linkml():
    schema = SchemaDefinition(id="http://x.test/s", name="s", classes=[ClassDefinition("Person", slots=["name"]), ClassDefinition("Worker", is_a="Person", slots=["pay"])], slots=[SlotDefinition("name"), SlotDefinition("pay", range="integer")])
    view = SchemaView(schema)
    print(sorted(view.class_slots("Worker")), view.class_ancestors("Worker"))
    print(len(json.loads(json_dumper.dumps(schema))["classes"]), "Worker" in yaml_dumper.dumps(schema))


chart = Chart("Stone", ["Ann", "B"])
chart.measure("weight", 61.5)
print(list(chart.summary()))
print(json.loads(chart.patient.json())["resourceType"] if hasattr(chart.patient, "json") else "")
openapi()
linkml()
