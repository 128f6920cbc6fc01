import unittest
from os.path import *


class OldTest(unittest.TestCase):
    def setUp(self):
        self.value = 3

    def test_value(self):
        self.assertEqual(self.value, 3)
        self.assertTrue(join("a", "b").startswith("a"))
        self.assertIsNone(None)


if __name__ == "__main__":
    unittest.main()
