"""Running pytest in-process on generated tests using dirty-equals, hypothesis-jsonschema and sybil."""
import os
import sys
import tempfile
import textwrap

import pytest
from dirty_equals import IsDatetime, IsPartialDict, IsPositiveInt, IsStr
from sybil import Sybil
from sybil.parsers.rest import DocTestParser, PythonCodeBlockParser
from testpath.tempdir import NamedFileInTemporaryDirectory

TESTS = '''
from dirty_equals import IsList, IsApprox
from hypothesis import given, settings
from hypothesis_jsonschema import from_schema
import pytest

SCHEMA = {"type": "integer", "minimum": 1, "maximum": 5}

@settings(max_examples=5, database=None, derandomize=True)
@given(from_schema(SCHEMA))
def test_schema(value):
    assert 1 <= value <= 5

@pytest.mark.parametrize("items", [[1, 2], [3]])
def test_lists(items):
    assert items == IsList(length=(1, 2))

@pytest.fixture
def number(request):
    return 2.0001

def test_close(number, tmp_path):
    assert number == IsApprox(2, delta=0.01)
'''
DOC = """
Title
=====

>>> 1 + 1
2

.. code-block:: python

    value = [n for n in range(3)]

>>> value
[0, 1, 2]
"""


class Collector:
    def __init__(self):
        self.outcomes = []

    def pytest_runtest_logreport(self, report):
        if report.when == "call":
            self.outcomes.append((report.nodeid.split("::")[-1], report.outcome))


def main():
    print({"id": 3, "name": "x", "at": "2024"} == IsPartialDict(id=IsPositiveInt, name=IsStr(max_length=2)))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "test_gen.py")
        with open(path, "w") as sink:
            sink.write(textwrap.dedent(TESTS))
        collector = Collector()
        code = pytest.main(["-p", "no:cacheprovider", "-p", "no:terminal", "--rootdir", folder, "--basetemp", os.path.join(folder, "t"), path], plugins=[collector])
        print(int(code), collector.outcomes)
        doc = os.path.join(folder, "doc.rst")
        with open(doc, "w") as sink:
            sink.write(DOC)
        document = Sybil(parsers=[DocTestParser(), PythonCodeBlockParser()], path=folder, pattern="*.rst").parse(__import__("pathlib").Path(doc))
        for example in document.examples():
            example.evaluate()
        print(document.namespace["value"])
    with NamedFileInTemporaryDirectory("x.txt") as handle:
        print(os.path.basename(handle.name))


main()
