"""Format a string with black, then lint it with pylint's API."""
import io
import os
import tempfile
from pathlib import Path

import black
from pylint.lint import Run
from pylint.reporters.text import TextReporter

SOURCE = "import os\ndef f( a,b ):\n  unused=1\n  return {'a':a,\n 'b':b}\n"
pretty = black.format_str(SOURCE, mode=black.Mode(line_length=60, string_normalization=True))
print(pretty)
try:
    black.format_str("def (:", mode=black.Mode())
except black.InvalidInput as exc:
    print(type(exc).__name__)
with tempfile.TemporaryDirectory() as tmp:
    os.environ["PYLINTHOME"] = tmp
    os.chdir(tmp)
    Path("sample.py").write_text(pretty)
    out = io.StringIO()
    result = Run(["--disable=C", "--score=n", "sample.py"], reporter=TextReporter(out), exit=False)
    print(out.getvalue())
    print(result.linter.stats.warning)
