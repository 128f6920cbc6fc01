"""Find dead code in a package made in a temp dir."""
import os
import tempfile
from pathlib import Path

from vulture import Vulture

with tempfile.TemporaryDirectory() as tmp:
    os.chdir(tmp)
    Path("pkg").mkdir()
    Path("pkg/__init__.py").write_text("from .core import used\n__all__ = ['used']\n")
    Path("pkg/core.py").write_text(
        "import sys\n\ndef used():\n    return 1\n    print('never')\n\ndef unused(x):\n    y = 3\n    return x\n")
    v = Vulture(verbose=False)
    v.scavenge(["pkg"])
    for item in v.get_unused_code(min_confidence=60):
        print(item.typ, item.name, item.first_lineno, item.confidence, Path(item.filename).name)
