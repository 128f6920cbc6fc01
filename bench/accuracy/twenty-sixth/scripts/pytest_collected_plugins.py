"""Runs a small test suite in-process with many pytest plug-ins and counts the outcomes with its own plug-in."""
import os
import sys
import tempfile
import textwrap

import pytest

TESTS = textwrap.dedent('''
    import pytest
    from anys import ANY_INT, ANY_STR, AnyGT
    @pytest.fixture(params=[5, 10])
    def price(request):
        return request.param

    def test_tool(price, results_bag):
        tool = {"name": "saw", "count": 3}
        results_bag.total = tool["count"] * price
        assert tool == {"name": ANY_STR, "count": ANY_INT}
        assert tool["count"] == AnyGT(2)

    def test_frozen(freezer):
        import datetime
        freezer.move_to("2020-05-05")
        assert datetime.date.today().isoformat() == "2020-05-05"

    @pytest.mark.flaky(retries=2, delay=0)
    def test_retry(counter):
        counter.append(1)
        assert len(counter) == 2

    @pytest.mark.raises(exception=ZeroDivisionError)
    def test_raises():
        1 / 0

    @pytest.fixture(scope="session")
    def counter():
        return []

    def test_synth(module_results_df=None):
        assert module_results_df is None
''')


class Tally:
    def __init__(self):
        self.seen = {}
        self.names = []

    def pytest_runtest_logreport(self, report):
        if report.when == "call":
            self.seen[report.outcome] = self.seen.get(report.outcome, 0) + 1

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, session, config, items):
        self.names = sorted(i.name for i in items)


def main():
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        path = os.path.join(folder, "test_tools.py")
        with open(path, "w") as handle:
            handle.write(TESTS)
        plugins = ["pytest_harvest.plugin", "pytest_freezer", "pytest_retry.retry_plugin", "pytest_raises.pytest_raises"]
        options = [o for p in plugins for o in ("-p", p)]
        sys.stdout.flush()
        code = pytest.main(["-q", "--no-header", "-p", "no:cacheprovider", "--rootdir", folder, *options, path, "--tb=line", "-W", "ignore"], plugins=[tally])
    print(int(code) in (0, 1), tally.seen, len(tally.names))


if __name__ == "__main__":
    main()
