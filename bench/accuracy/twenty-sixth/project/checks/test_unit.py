import unittest


class Words(unittest.TestCase):
    def test_upper(self):
        self.assertEqual("saw".upper(), "SAW")
