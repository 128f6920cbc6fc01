import os
import tempfile

from mkdocs.commands.build import build
from mkdocs.config import load_config

if __name__ == "__main__":
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "mkdocssite", "mkdocs.yml")
    with tempfile.TemporaryDirectory() as out:
        build(load_config(here, site_dir=out))
        print(sorted(name for name in os.listdir(out) if name.endswith(".html")))
