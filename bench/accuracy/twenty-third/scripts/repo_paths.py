"""Working with a project tree: ignore files, monty helpers, simple indexes, Pipfiles, docker names."""
import gzip
import os
import tempfile
from pathlib import Path

import plette
from docker_image.reference import Reference, InvalidReference
from gitignore_parser import parse_gitignore
from monty.io import zopen
from monty.json import MontyDecoder, MontyEncoder, MSONable
from monty.os import cd
from monty.serialization import dumpfn, loadfn
from pypi_simple import DistributionPackage, parse_filename
import json

PIPFILE = '[[source]]\nurl = "https://pypi.test/simple"\nverify_ssl = true\nname = "pypi"\n\n[packages]\nflask = "*"\nrich = {version = ">=10"}\n'


class Job(MSONable):
    def __init__(self, name, steps):
        self.name, self.steps = name, steps


def tree(root):
    for name in ("a.py", "b.log", "build/x.o", "docs/c.md"):
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    (root / ".gitignore").write_text("*.log\nbuild/\n!keep.log\n")
    ignored = parse_gitignore(root / ".gitignore")
    for path in sorted(root.rglob("*")):
        if path.is_file() and not ignored(str(path)):
            yield str(path.relative_to(root))


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        print(list(tree(root)))
        with cd(folder):
            job = Job("bake", ["mix", "heat"])
            text = json.dumps(job, cls=MontyEncoder)
            print(json.loads(text, cls=MontyDecoder).steps)
            dumpfn(job.as_dict(), "job.yaml")
            dumpfn({"n": 1}, "n.json.gz")
            with zopen("n.json.gz", "rt") as source:
                print(source.read(), loadfn("n.json.gz"))
        import io
        pipfile = plette.Pipfile.load(io.StringIO(PIPFILE))
        print(pipfile.sources[0]["name"], sorted(pipfile.packages._data))
    print(parse_filename("qypi-0.1.0-py3-none-any.whl", "qypi"))
    for name in ("localhost:5000/team/app:1.2", "UPPER"):
        try:
            reference = Reference.parse(name)
            print(reference["name"], reference["tag"])
        except InvalidReference as error:
            print("invalid", error)


main()
