"""Merges a commented YAML file, a TOML file and plain YAML documents: PyYAML, ruamel.yaml and tomlkit."""
import io
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import tomlkit
import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

COMMENTED = """\
# service file
name: web   # public name
ports:
- 80
- 443       # tls
base: &base {cpu: 1, mem: 2}
prod:
  <<: *base
  cpu: 4
"""
PROJECT = """# project
[project]
name = "web"   # same
version = "1.0"
deps = [
    "a>=1", # first
    "b",
]
"""


@dataclass
class Version:
    major: int
    minor: int


class Loader(yaml.SafeLoader):
    pass


class Dumper(yaml.SafeDumper):
    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)


Loader.add_constructor("!version", lambda loader, node: Version(*map(int, loader.construct_scalar(node).lstrip("v").split("."))))
Loader.add_implicit_resolver("!version", __import__("re").compile(r"^v\d+\.\d+$"), ["v"])
Dumper.add_representer(Version, lambda dumper, v: dumper.represent_mapping("!Version", asdict(v)))


def edit_yaml(text):
    rt = YAML()
    rt.indent(mapping=2, sequence=4, offset=2)
    data = rt.load(text)
    data["ports"].append(8080)
    data.insert(1, "owner", "ops", comment="added")
    data["extra"] = CommentedMap([("x", 1)])
    data.yaml_set_comment_before_after_key("extra", before="new section")
    out = io.StringIO()
    rt.dump(data, out)
    return out.getvalue(), dict(data["prod"])


def edit_toml(path: Path):
    document = tomlkit.parse(path.read_text())
    document["project"]["version"] = "1.1"
    document["project"]["deps"].append("c")
    table = tomlkit.table()
    table.add(tomlkit.comment("generated"))
    table.add("points", tomlkit.inline_table().append("x", 1).append("when", tomlkit.date("2024-02-03")) or 0)
    document.add("tool", table)
    path.write_text(tomlkit.dumps(document))
    return path.read_text()


if __name__ == "__main__":
    text, prod = edit_yaml(COMMENTED)
    print(text, prod)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pyproject.toml")
        path.write_text(PROJECT)
        print(edit_toml(path))
    documents = list(yaml.load_all("a: v1.2\n---\nb: !version '3.4'\nc: |\n  two\n  lines\n---\n[1, 0x1f, 2024-01-01, null]\n", Loader))
    print(documents)
    yaml.dump(documents[:2], sys.stdout, Dumper=Dumper, sort_keys=False, default_flow_style=False)
    for broken in ("a: [1", "!!python/object:os.system {}", "k: 1\n\tb: 2"):
        try:
            yaml.safe_load(broken)
        except yaml.MarkedYAMLError as error:
            print(type(error).__name__, error.problem_mark.line, error.problem[:50])
    try:
        YAML(typ="safe", pure=True).load("a: 1\na: 2\n")
    except Exception as error:
        print(type(error).__name__)
    try:
        tomlkit.parse("a = \n")
    except tomlkit.exceptions.ParseError as error:
        print(error)
