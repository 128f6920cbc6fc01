"""Build a tiny MkDocs site with a hook plugin in a temporary directory."""
import logging
import os
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

logging.disable(logging.CRITICAL)
with tempfile.TemporaryDirectory() as tmp:
    os.chdir(tmp)
    Path("docs").mkdir()
    Path("docs/index.md").write_text("# Home\n\nSee [other](other.md).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    Path("docs/other.md").write_text("# Other\n\n```python\nx = 1\n```\n")
    Path("hook.py").write_text("def on_page_markdown(markdown, page, **kw):\n    return markdown.replace('Other', 'Changed')\n")
    Path("mkdocs.yml").write_text("site_name: Demo\nhooks: [hook.py]\nplugins: [search]\nnav: [index.md, other.md]\n")
    build(load_config("mkdocs.yml"))
    print("Changed" in Path("site/other/index.html").read_text(), "<table>" in Path("site/index.html").read_text())
    print(sorted(p.name for p in Path("site").glob("*.html")))
