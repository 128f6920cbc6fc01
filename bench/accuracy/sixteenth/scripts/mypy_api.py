"""Type-check a source string with mypy's API."""
import os
import tempfile
from pathlib import Path

from mypy import api

SOURCE = '''
def half(x: int) -> float:
    return x / 2
reveal_type(half(3))
half("no")
'''
with tempfile.TemporaryDirectory() as tmp:
    os.chdir(tmp)
    Path("sample.py").write_text(SOURCE)
    out, err, code = api.run(["--no-incremental", "--cache-dir", os.devnull, "--no-error-summary", "sample.py"])
print(out.strip())
print(code)
