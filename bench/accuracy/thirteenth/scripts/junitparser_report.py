"""Write a JUnit report, read it back, merge two of them."""
import tempfile
from pathlib import Path

from junitparser import Attr, Error, Failure, JUnitXml, Skipped, TestCase, TestSuite


class TimedCase(TestCase):
    """A case with an attribute of our own."""

    owner = Attr("owner")


def suite(name, results):
    made = TestSuite(name)
    for case_name, outcome in results.items():
        case = TimedCase(case_name, classname=name, time=0.25)
        case.owner = "ann"
        if outcome is not None:
            case.result = [outcome]
        made.add_testcase(case)
    made.add_property("build", "55")
    return made


first, second = JUnitXml("one"), JUnitXml("two")
first.add_testsuite(suite("unit", {"a": None, "b": Skipped("later"), "c": Failure("1 != 2", "AssertionError")}))
second.add_testsuite(suite("system", {"d": Error("boom"), "e": None}))

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "all.xml"
    (first + second).write(str(path), pretty=True)
    xml = JUnitXml.fromfile(str(path))

xml.update_statistics()
print(xml.tests, xml.failures, xml.errors, xml.skipped, xml.time)
for s in xml:
    print(s.name, {p.name: p.value for p in s.properties()})
    for case in s:
        mine = TimedCase.fromelem(case)
        print("  ", mine.name, mine.owner, [type(r).__name__ for r in mine.result])
