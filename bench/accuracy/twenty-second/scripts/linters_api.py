"""pylint, pyflakes, pycodestyle and bandit on one bad file."""
import io
import os
import tempfile
from pathlib import Path

scratch = tempfile.TemporaryDirectory()
os.environ["XDG_CACHE_HOME"] = scratch.name

import pycodestyle
from bandit.core import config, manager
from pyflakes.api import check
from pyflakes.reporter import Reporter
from pylint.lint import Run
from pylint.reporters.json_reporter import JSONReporter

BAD = """import os, pickle
def f(x, y=[]):
    exec(x)
    try:
        return pickle.loads(y)
    except:
        pass
    undefined_name
"""
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "bad.py")
    path.write_text(BAD)
    out = io.StringIO()
    print(check(BAD, "bad.py", Reporter(out, out)))
    print(out.getvalue())
    report = pycodestyle.StyleGuide(quiet=2).check_files([str(path)])
    print(sorted(report.counters.keys() & {"E401", "E302", "E722"}))
    bandit = manager.BanditManager(config.BanditConfig(), "file")
    bandit.discover_files([str(path)])
    bandit.run_tests()
    print(sorted(i.test_id for i in bandit.get_issue_list()))
    reporter = JSONReporter(io.StringIO())
    Run([str(path), "--disable=C", "--rcfile="], reporter=reporter, exit=False)
    print(sorted({m.symbol for m in reporter.messages}))
