"""Runs a generated pytest project in this process with several reporting plug-ins and shows what they wrote."""
import contextlib
import io
import os
import re
import sys
import tempfile
from pathlib import Path

import pytest

CONFTEST = """
import pytest

@pytest.fixture
def stock():
    return {"saw": 1, "nail": 100}
"""
TESTS = """
import datetime
import os
import freezegun
import pytest
from pytest_schema import schema

def test_env():
    assert os.environ["SHED"] == "attic"

@pytest.mark.parametrize("name", ["saw", "nail"])
def test_stock(stock, name):
    "Stock holds the tool"
    assert schema({"saw": int, "nail": int}) == stock
    assert name in stock

def test_unordered(stock):
    from pytest_unordered import unordered
    assert sorted(stock.values(), reverse=True) == unordered(1, 100)

@freezegun.freeze_time("2024-02-29")
def test_frozen():
    assert datetime.date.today().day == 29

def test_many():
    pytest.assume(1 == 1)
    pytest.assume(True)

@pytest.mark.xfail(reason="later")
def test_later():
    assert False
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "conftest.py").write_text(CONFTEST)
        (root / "test_stock.py").write_text(TESTS)
        (root / ".env").write_text("SHED=attic\n")
        (root / "pytest.ini").write_text("[pytest]\nspec_test_format = {result} {docstring_summary}\n")
        shown = io.StringIO()
        before = os.getcwd()
        os.chdir(root)
        try:
            with contextlib.redirect_stdout(shown):
                code = pytest.main(["-q", "-p", "no:cacheprovider", "--envfile", ".env", "--csv", "out.csv", "--csv-columns", "function,status",
                                    "--spec", str(root)])
        finally:
            os.chdir(before)
        print(code)
        print([line.strip() for line in re.sub(r"\d+\.\d+s", "0s", shown.getvalue()).splitlines()][-3:])
        print(sorted((root / "out.csv").read_text().split())[:9])
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
