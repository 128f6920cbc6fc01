"""Reads and rewrites project files: pyproject-parser, dom-toml, remarshal, json2xml, and Kubernetes manifests."""
import io
import json
import sys
from pathlib import Path

import dom_toml
from dom_toml.encoder import TomlEncoder
from json2xml import json2xml
from json2xml.utils import readfromstring
from pyproject_parser import PyProject
from pyproject_parser.parsers import PEP621Parser

PROJECT = Path(__file__).resolve().parent.parent / "project"


def metadata():
    project = PyProject.load(PROJECT / "pyproject.toml")
    print(project.project["name"], project.project["version"], [str(item) for item in project.project["dependencies"]])
    print(sorted(project.project["optional-dependencies"]), project.build_system["build-backend"])
    print(project.dumps().splitlines()[:3])


def toml():
    data = dom_toml.load(PROJECT / "conf.toml")
    data["server"]["names"] = ["a" * 30, "b" * 30, "c" * 30]
    print(dom_toml.dumps(data, encoder=TomlEncoder))


def xml():
    print(json2xml.Json2xml(readfromstring((PROJECT / "list.json").read_text()), wrapper="things", pretty=False, attr_type=False).to_xml())


def converted():
    import remarshal

    for function in ("json", "yaml"):
        print(function, getattr(remarshal, f"encode_{function}", None) is not None)
    print(remarshal.decode("toml", b"a = 1\n[b]\nc = 'x'\n"))


if __name__ == "__main__":
    metadata()
    toml()
    xml()
    converted()
