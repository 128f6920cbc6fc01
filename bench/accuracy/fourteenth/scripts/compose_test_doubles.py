"""A test suite with testscenarios, doublex and sure, run in process."""
import io
import unittest

import sure
from sure import expect
import testscenarios
from doublex import ANY_ARG, Mimic, Spy, Stub, assert_that, called, method_returning
from hamcrest import is_, greater_than


class Mailer:
    def send(self, to, text, urgent=False):
        raise NotImplementedError

    @property
    def queue(self):
        return []


class Service:
    def __init__(self, mailer, store):
        self.mailer, self.store = mailer, store

    def remind(self, names):
        for name in names:
            if self.store.wants(name):
                self.mailer.send(name + "@example.org", "hi", urgent=len(name) > 3)


class ReminderTest(testscenarios.TestWithScenarios):
    scenarios = testscenarios.multiply_scenarios(
        [("one", {"names": ["ann"]}), ("two", {"names": ["ann", "barbara"]})],
        [("willing", {"wants": True}), ("unwilling", {"wants": False})])

    def test_sends(self):
        with Stub() as store:
            store.wants(ANY_ARG).returns(self.wants)
        mailer = Spy(Mailer)
        Service(mailer, store).remind(self.names)
        assert_that(mailer.send, called().times(len(self.names) if self.wants else 0))
        if self.wants:
            assert_that(mailer.send, called().with_args("ann@example.org", "hi", urgent=False))

    def test_sure(self):
        expect(self.names).to.contain("ann")
        expect(len(self.names)).to.be.greater_than(0)
        expect({"a": [1, {"b": 2}]}).to.equal({"a": [1, {"b": 2}]})
        expect(dict(a=1)).to.have.key("a").being.equal(1)


class MimicTest(unittest.TestCase):
    def test_mimic(self):
        with Mimic(Spy, Mailer) as mailer:
            mailer.send(ANY_ARG).returns("sent")
        assert_that(isinstance(mailer, Mailer), is_(True))
        assert_that(mailer.send("a", "b"), is_("sent"))
        assert_that(len(mailer.send.calls), greater_than(0))
        self.assertEqual(method_returning(7)(), 7)


if __name__ == "__main__":
    suite = unittest.TestSuite()
    for case in (ReminderTest, MimicTest):
        suite.addTests(testscenarios.generate_scenarios(unittest.defaultTestLoader.loadTestsFromTestCase(case)))
    print(suite.countTestCases())
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
    print(result.testsRun, result.wasSuccessful())
    for test, trace in result.failures + result.errors:
        print(test, trace)
    try:
        expect([1, 2]).to.equal([1, 3])
    except AssertionError as e:
        print(type(e).__name__, len(str(e).splitlines()) > 1)
    print(sure.version)
