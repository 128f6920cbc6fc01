import os
import sys
import tempfile

from sphinx.cmd.build import main

if __name__ == "__main__":
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sphinxdocs")
    with tempfile.TemporaryDirectory() as out:
        status = main(["-q", "-b", sys.argv[1], "-d", os.path.join(out, "trees"), source, os.path.join(out, "html")])
        print(status, sorted(name for name in os.listdir(os.path.join(out, "html")) if name.endswith((".html", ".txt"))))
