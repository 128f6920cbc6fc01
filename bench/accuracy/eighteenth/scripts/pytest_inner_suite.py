"""Runs a generated test suite in-process with a custom plugin; fixtures, parametrize, monkeypatch, hypothesis."""
import contextlib
import io
import re
import sys
import tempfile
import textwrap
from pathlib import Path

import pytest

FILES = {
    "bank.py": """
        class Account:
            def __init__(self, balance=0):
                self.balance = balance
            def withdraw(self, amount):
                if amount > self.balance:
                    raise ValueError(f"only {self.balance} left")
                self.balance -= amount
                return self.balance
    """,
    "conftest.py": """
        import pytest
        def pytest_addoption(parser):
            parser.addoption("--start", type=int, default=10)
        @pytest.fixture
        def account(request):
            from bank import Account
            yield Account(request.config.getoption("--start"))
    """,
    "test_bank.py": """
        import logging, os, pytest
        from hypothesis import given, settings, strategies as st
        from bank import Account
        @pytest.mark.parametrize("amount, left", [(1, 19), pytest.param(20, 0, id="all"), (3, 99)])
        def test_withdraw(account, amount, left):
            assert account.withdraw(amount) == left
        def test_error(account):
            with pytest.raises(ValueError, match=r"only \\d+ left"):
                account.withdraw(1000)
        @settings(max_examples=25, database=None, derandomize=True, deadline=None)
        @given(st.integers(0, 100), st.integers(0, 100))
        def test_never_negative(start, amount):
            try:
                assert Account(start).withdraw(amount) >= 0
            except ValueError:
                assert amount > start
        def test_tools(tmp_path, monkeypatch, capsys, caplog):
            monkeypatch.setenv("MODE", "x"); monkeypatch.chdir(tmp_path)
            print(os.environ["MODE"]); logging.warning("careful")
            assert capsys.readouterr().out == "x\\n" and "careful" in caplog.text
        @pytest.mark.skipif("sys.version_info > (3,)", reason="old")
        def test_old(): ...
        @pytest.mark.xfail(strict=True)
        def test_known(): assert 0.1 + 0.2 == pytest.approx(0.4)
    """,
}


class Collector:
    def __init__(self):
        self.outcomes = {}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        outcome = yield
        report = outcome.get_result()
        if report.when == "call" or report.skipped:
            self.outcomes[item.name] = getattr(report, "wasxfail", None) is not None and "xfail" or report.outcome

    def pytest_collection_modifyitems(self, items):
        items.sort(key=lambda item: item.name)


def main():
    with tempfile.TemporaryDirectory() as name:
        for file, text in FILES.items():
            Path(name, file).write_text(textwrap.dedent(text))
        plugin, out = Collector(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.chdir(name):
            status = pytest.main(["-q", "--start=20", "-p", "no:cacheprovider", f"--rootdir={name}", f"--basetemp={name}/t", name], plugins=[plugin])
        print(repr(status))
        for test, outcome in plugin.outcomes.items():
            print(f"{test:28} {outcome}")
        print(re.findall(r"\d+ (?:passed|failed|skipped|xfailed)", out.getvalue()), "99" in out.getvalue(), "bank" in sys.modules)


if __name__ == "__main__":
    main()
