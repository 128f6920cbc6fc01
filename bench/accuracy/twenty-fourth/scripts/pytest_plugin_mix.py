"""Runs a generated test folder in-process with several pytest plugins and reads the outcome by a plugin of its own."""
import contextlib
import io
import os
import sys
import tempfile
from pathlib import Path

import pytest

TESTS = '''
import os, socket, subprocess
import pytest
@pytest.mark.parametrize("number", [1, 1000])
def test_number(number):
    assert number > 0

def describe_lists():
    @pytest.fixture
    def items():
        return [1, 2]

    def it_adds(items):
        assert sum(items) == 3

    def it_fails(items):
        assert items == []

@pytest.mark.dependency()
def test_base():
    assert os.environ["SHOP_MODE"] == "test"

@pytest.mark.dependency(depends=["test_base"])
def test_after():
    pass

def test_no_network():
    with pytest.raises(Exception) as caught:
        socket.socket()
    assert "Socket" in type(caught.value).__name__

def test_fake_process(fp):
    fp.register(["git", "status"], stdout="clean")
    assert subprocess.run(["git", "status"], capture_output=True, text=True).stdout == "clean\\n"

def test_snapshot(snapshot, tmp_path):
    snapshot.snapshot_dir = tmp_path
    (tmp_path / "a.txt").write_text("hello")
    snapshot.assert_match("hello", "a.txt")
'''


class Collector:
    def __init__(self):
        self.outcomes = {}

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.outcome == "skipped":
            self.outcomes[report.nodeid.split("::", 1)[1]] = report.outcome


def run(folder):
    Path(folder, "test_mix.py").write_text(TESTS)
    Path(folder, "pytest.ini").write_text("[pytest]\nenv =\n  SHOP_MODE=test\naddopts = --disable-socket --allow-unix-socket -p no:cacheprovider\n")
    collector = Collector()
    with contextlib.redirect_stdout(io.StringIO()):
        code = pytest.main(["-q", "--rootdir", folder, "-c", os.path.join(folder, "pytest.ini"), folder], plugins=[collector])
    return code, collector.outcomes


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        code, outcomes = run(folder)
    print(int(code))
    for name, outcome in sorted(outcomes.items()):
        print(name, outcome)
