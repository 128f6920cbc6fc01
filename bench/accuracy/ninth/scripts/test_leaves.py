import unittest

from parameterized import parameterized
from testfixtures import LogCapture, ShouldRaise, compare


class Leaves(unittest.TestCase):
    @parameterized.expand([("a", 1), ("b", 2)])
    def test_number(self, name, number):
        compare(len(name) * number, expected=number)

    def test_raise(self):
        with ShouldRaise(ValueError("tea")):
            raise ValueError("tea")

    def test_log(self):
        import logging
        with LogCapture() as log:
            logging.getLogger("tea").info("mate")
        log.check(("tea", "INFO", "mate"))


if __name__ == "__main__":
    unittest.main()
