"""Build a Robot Framework suite in code and run it."""
import io
import tempfile

from robot.api import ExecutionResult, TestSuite
from robot.api.deco import keyword


class Calc:
    ROBOT_LIBRARY_SCOPE = "SUITE"

    @keyword("Sum Of")
    def total(self, *numbers: int):
        return sum(numbers)


suite = TestSuite.from_string('''
*** Settings ***
Library    Collections

*** Test Cases ***
Adds
    ${x} =    Evaluate    1 + 2
    Should Be Equal As Integers    ${x}    3

Lists
    ${l} =    Create List    b    a
    Sort List    ${l}
    Should Be Equal    ${l}[0]    a
''')
suite.name = "Demo"
with tempfile.TemporaryDirectory() as tmp:
    out = io.StringIO()
    result = suite.run(output=f"{tmp}/output.xml", stdout=out, stderr=out)
    print(result.return_code)
    loaded = ExecutionResult(f"{tmp}/output.xml")
    for test in loaded.suite.all_tests:
        print(test.name, test.status, test.message)
    print(loaded.statistics.total.passed, loaded.statistics.total.failed)
