"""Minify style sheets and scripts of a small site and report the bytes saved."""
import argparse
import tempfile
from contextlib import contextmanager
from pathlib import Path

import csscompressor
from jsmin import jsmin

FILES = {
    "main.css": "/* colours */\nbody {\n  color: #ffffff;\n  margin: 0px 0px 0px 0px;\n}\n\na:hover { color: red; }\n",
    "print.css": "@media print {\n  nav { display: none; }\n}\n",
    "app.js": "// entry point\nfunction add(first, second) {\n    /* sum */\n    return first + second;\n}\n",
}


@contextmanager
def site():
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            Path(folder, name).write_text(text)
        yield Path(folder)


def minify(path):
    text = path.read_text()
    if path.suffix == ".css":
        return csscompressor.compress(text)
    return jsmin(text)


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--only", choices=["css", "js"])
options = parser.parse_args()

with site() as folder:
    saved = 0
    for path in sorted(folder.iterdir()):
        if options.only and path.suffix != "." + options.only:
            continue
        small = minify(path).strip()
        saved += path.stat().st_size - len(small)
        path.with_suffix(".min" + path.suffix).write_text(small)
        print(f"{path.name}: {small}")
    print(f"{saved} bytes saved, {len(list(folder.glob('*.min.*')))} files written")
