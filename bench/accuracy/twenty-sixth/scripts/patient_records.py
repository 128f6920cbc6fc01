"""Patient records in two FHIR libraries, transit feeds and packing of boxes for the ambulance."""
import enum
from decimal import Decimal

import fhirclient.models.fhirdate as fhirdate
import fhirclient.models.humanname as humanname
import fhirclient.models.observation as observation
import fhirclient.models.patient as patient
from fhirclient.models.fhirabstractbase import FHIRValidationError
from fhirpy import SyncFHIRClient
from fhirpy.base.searchset import SQ, Raw
from google.transit import gtfs_realtime_pb2
from py3dbp.main import Bin, Item, Packer
from gender_guesser.detector import Detector
from cleanco import basename, typesources


class Urgency(enum.Enum):
    LOW = "routine"
    HIGH = "stat"


class Registry:
    def __init__(self):
        self.people = {}
        self.client = SyncFHIRClient("http://fhir.test", authorization="Bearer x")

    def register(self, identifier, given, family, born):
        person = patient.Patient({"id": identifier, "birthDate": born})
        name = humanname.HumanName()
        name.given, name.family = [given], family
        person.name = [name]
        self.people[identifier] = person
        return person

    def resource(self, identifier):
        data = self.people[identifier].as_json()
        data.pop("resourceType")
        return self.client.resource("Patient", **data)

    def search(self, **words):
        found = self.client.resources("Patient").search(**words).sort("-name").limit(5)
        return dict(found.params)


def measure(value):
    return observation.Observation({"status": "final", "code": {"text": "pulse"}, "valueQuantity": {"value": value, "unit": "bpm"}})


def feed():
    message = gtfs_realtime_pb2.FeedMessage()
    message.header.gtfs_realtime_version = "2.0"
    entity = message.entity.add(id="1")
    entity.alert.effect = gtfs_realtime_pb2.Alert.DETOUR
    return gtfs_realtime_pb2.FeedMessage.FromString(message.SerializeToString()).entity[0].alert.effect


def pack():
    packer = Packer()
    packer.add_bin(Bin("van", 10, 10, 10, 100))
    for name in ("bed", "bag"):
        packer.add_item(Item(name, 4, 4, 4, 10))
    packer.pack()
    return [(i.name, i.position == [Decimal(0)] * 3 or bool(i.position)) for i in packer.bins[0].items]


def main():
    registry = Registry()
    person = registry.register("p1", "Ann", "Saw", "1990-01-02")
    print(person.as_json()["name"], fhirdate.FHIRDate("2020-01-01").date)
    try:
        patient.Patient({"birthDate": 5})
    except FHIRValidationError as error:
        print(type(error).__name__, len(error.errors))
    resource = registry.resource("p1")
    print(resource.get_by_path(["name", 0, "family"]), resource.to_reference().reference, resource.serialize()["id"])
    print(registry.search(name="ann"), SQ(birth_date__ge="1980"), Raw(a=1).kwargs)
    print(measure(70).valueQuantity.value, Urgency("stat").name, feed(), pack())
    print(Detector().get_gender("Anna"), basename("Shed Tools GmbH"), len(typesources()) > 1)


if __name__ == "__main__":
    main()
