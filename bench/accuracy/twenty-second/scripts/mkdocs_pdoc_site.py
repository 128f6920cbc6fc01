import logging
import sys
import tempfile
from pathlib import Path

import pdoc
from mkdocs.commands.build import build
from mkdocs.config import load_config

with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Home\n\nGo to [setup](setup.md).\n\n!!! note\n    Careful.\n")
    (root / "docs" / "setup.md").write_text("# Setup\n\n```python\nimport x\n```\n\n## Steps\n\n1. one\n2. two\n")
    (root / "mkdocs.yml").write_text("site_name: Demo\nmarkdown_extensions: [admonition]\nnav:\n  - Home: index.md\n  - Setup: setup.md\n")
    logging.disable(logging.CRITICAL)
    config = load_config(str(root / "mkdocs.yml"), theme="readthedocs", site_dir=str(root / "site"))
    build(config)
    print(sorted(str(p.relative_to(root / "site")) for p in (root / "site").rglob("index.html")))
    print("Careful" in (root / "site" / "index.html").read_text())

    (root / "tool.py").write_text('"""A tool."""\n\ndef run(speed: float = 1.0) -> str:\n    """Run at *speed*."""\n    return str(speed)\n\nclass Part:\n    """One part."""\n    size: int = 3\n    """Its size."""\n')
    sys.path.insert(0, folder)
    page = pdoc.pdoc("tool")
    print("Its size" in page, "speed" in page)
    module = pdoc.doc.Module.from_name("tool")
    print([m.name for m in module.members.values()])
