"""Write a little test suite to a temporary folder and run it through pytest's API."""
import os
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest

SUITE = '''
import pytest

@pytest.fixture(scope="module", params=[1, 2])
def base(request):
    yield request.param

@pytest.mark.parametrize("n", [3, 4])
def test_add(base, n):
    assert base + n > 3

def test_raises(tmp_path, monkeypatch):
    monkeypatch.setenv("X", "1")
    (tmp_path / "f").write_text("a")
    with pytest.raises(ZeroDivisionError, match="division"):
        1 / 0

@pytest.mark.xfail(reason="known")
def test_known():
    assert [1, 2] == [1, 3]

@pytest.mark.skipif(True, reason="later")
def test_later(): ...

def test_out(capsys, caplog):
    print("hello")
    assert capsys.readouterr().out == "hello\\n"
'''


class Collector:
    def __init__(self):
        self.outcomes = {}

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.outcome == "skipped":
            self.outcomes[report.nodeid.split("::")[-1]] = report.outcome


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "test_suite.py").write_text(textwrap.dedent(SUITE))
    os.chdir(folder)
    collector = Collector()
    code = pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", "test_suite.py"], plugins=[collector])
    os.chdir("/")
print(int(code))
for name, outcome in sorted(collector.outcomes.items()):
    print(name, outcome)
