from testtools import TestCase
from testtools.matchers import Contains, Equals


class TeaTest(TestCase):
    def test_tea(self):
        self.assertThat("tea", Equals("tea"))
        self.assertThat([1, 2], Contains(2))
