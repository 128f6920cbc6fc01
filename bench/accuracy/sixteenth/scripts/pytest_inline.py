"""Run pytest in process on a small test file with a local plugin object."""
import os
import tempfile
from pathlib import Path

import pytest

TEST = '''
import pytest
@pytest.fixture
def number(tmp_path):
    return 2
@pytest.mark.parametrize("k", [1, 2])
def test_mul(number, k):
    assert number * k in (2, 4)
def test_raises():
    with pytest.raises(ZeroDivisionError):
        1 / 0
@pytest.mark.skip(reason="later")
def test_later(): ...
'''


class Collect:
    def __init__(self):
        self.seen = []

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.skipped:
            self.seen.append((report.nodeid, report.outcome))


with tempfile.TemporaryDirectory() as tmp:
    os.chdir(tmp)
    Path("test_it.py").write_text(TEST)
    plugin = Collect()
    code = pytest.main(["-p", "no:cacheprovider", "-p", "no:terminal", "test_it.py"], plugins=[plugin])
    print(int(code), plugin.seen)
