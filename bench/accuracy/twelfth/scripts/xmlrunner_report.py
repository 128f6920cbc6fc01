"""Run unit tests with a JUnit style XML report written to memory."""
import io
import unittest
from xml.etree import ElementTree

import xmlrunner


class TestMath(unittest.TestCase):
    def test_add(self):
        print("adding")
        self.assertEqual(1 + 1, 2)

    @unittest.skip("not today")
    def test_skip(self):
        self.fail("never")

    def test_sub(self):
        for n in range(3):
            with self.subTest(n=n):
                self.assertLess(n, 2)

    @unittest.expectedFailure
    def test_known(self):
        self.assertEqual(0.1 + 0.2, 0.3)


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestMath)
    report = io.BytesIO()
    runner = xmlrunner.XMLTestRunner(output=report, stream=io.StringIO(), verbosity=2, elapsed_times=False)
    result = runner.run(suite)
    print("run", result.testsRun, "ok", result.wasSuccessful())
    root = ElementTree.fromstring(report.getvalue())
    for case in root.iter("testcase"):
        print(case.get("name"), [child.tag for child in case])
