"""Stub and verify collaborators with mockito inside a unittest."""
import io
import unittest

from mockito import ANY, any_, ensureNoUnverifiedInteractions, mock, spy, unstub, verify, when
from mockito.matchers import captor


class Mailer:
    def send(self, to, text):
        raise RuntimeError("no network in tests")


class Service:
    def __init__(self, mailer):
        self.mailer = mailer

    def welcome(self, *names):
        return [self.mailer.send(name, text=f"Hi {name}") for name in names]


class ServiceTest(unittest.TestCase):
    def tearDown(self):
        unstub()

    def test_sends(self):
        mailer = mock(Mailer)
        when(mailer).send(ANY(str), text=any_()).thenReturn("sent").thenRaise(OSError("full"))
        service = Service(mailer)
        self.assertEqual(service.welcome("ann"), ["sent"])
        with self.assertRaises(OSError):
            service.welcome("bob")
        verify(mailer, times=2).send(any_(), text=any_())
        ensureNoUnverifiedInteractions(mailer)

    def test_class_patched(self):
        who = captor()
        when(Mailer).send(who, text=...).thenAnswer(lambda to, text: len(text))
        self.assertEqual(Service(Mailer()).welcome("x", "yy"), [4, 5])
        self.assertEqual(who.value, "yy")

    def test_spy(self):
        items = spy([1, 2])
        self.assertEqual(items.count(1), 1)
        verify(items).count(1)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(ServiceTest)
result = unittest.TextTestRunner(stream=(out := io.StringIO())).run(suite)
print(result.testsRun, "tests", "ok" if result.wasSuccessful() else out.getvalue())
