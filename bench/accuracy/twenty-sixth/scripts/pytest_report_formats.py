"""The same small suite under several reporting plug-ins of pytest; reads the reports back."""
import json
import os
import tempfile
import xml.etree.ElementTree as etree

import pytest
from pytest_reportlog.plugin import ReportLogPlugin

SUITE = '''
import pytest

def helper():
    return {"a": [1, 2]}

@pytest.fixture
def nobody_wants_me():
    return 1

@pytest.mark.parametrize("n", [1, 2, 3])
def test_numbers(n):
    """Numbers are small"""
    assert n < 3

class TestWords:
    def test_upper(self):
        assert helper() == {"a": [1, 2]}

    @pytest.mark.skip(reason="later")
    def test_later(self):
        pass
'''


class Collector:
    """Counts what was reported in each phase."""

    def __init__(self):
        self.phases = {}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        outcome = yield
        report = outcome.get_result()
        key = (report.when, report.outcome)
        self.phases[key] = self.phases.get(key, 0) + 1


def run(folder, plugins, *options):
    arguments = [o for p in plugins for o in ("-p", p)]
    collector = Collector()
    code = pytest.main(["-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "-p", "no:terminal" if "quiet" in options else "no:nothing", "--rootdir", folder, *arguments, *[o for o in options if o != "quiet"], folder], plugins=[collector])
    return int(code), collector.phases


def main():
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    with tempfile.TemporaryDirectory(prefix="work-") as folder:
        with open(os.path.join(folder, "test_words.py"), "w") as handle:
            handle.write(SUITE)
        log = os.path.join(folder, "log.jsonl")
        print(run(folder, ["pytest_reportlog.plugin"], "--report-log", log)[0])
        kinds = [json.loads(line)["$report_type"] for line in open(log)]
        print(sorted(set(kinds)), ReportLogPlugin.__name__)
        nunit = os.path.join(folder, "nunit.xml")
        print(run(folder, ["pytest_nunit.plugin"], "--nunit-xml", nunit)[0])
        print(etree.parse(nunit).getroot().attrib["testcasecount"])
        print(run(folder, ["pytest_testdox.plugin"], "--testdox")[0])
        print(run(folder, ["pytest_shard.pytest_shard"], "--num-shards", "2", "--shard-id", "0")[0])


if __name__ == "__main__":
    main()
