"""Edit a compose-like file keeping its comments."""
import sys
from dataclasses import dataclass
from io import StringIO

from ruamel.yaml import YAML, yaml_object
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

TEXT = """\
# services of the site
version: '3'
x-base: &base
  restart: always   # never stop
services:
  web:
    <<: *base
    image: nginx:1.25
    ports: ["80:80", "443:443"]
  db:
    image: postgres:16  # big
"""
yaml = YAML()
yaml.indent(mapping=2, sequence=4, offset=2)
yaml.preserve_quotes = True


@yaml_object(yaml)
@dataclass
class Version:
    yaml_tag = "!version"
    major: int
    minor: int

    @classmethod
    def to_yaml(cls, representer, node):
        return representer.represent_scalar(cls.yaml_tag, f"{node.major}.{node.minor}")

    @classmethod
    def from_yaml(cls, constructor, node):
        return cls(*map(int, node.value.split(".")))


def dump(data):
    sink = StringIO()
    yaml.dump(data, sink)
    return sink.getvalue()


def bump(data, service, tag):
    image, _, _ = data["services"][service]["image"].partition(":")
    data["services"][service]["image"] = DoubleQuotedScalarString(f"{image}:{tag}")


if __name__ == "__main__":
    data = yaml.load(TEXT)
    print(data["services"]["web"]["restart"], data["services"]["web"].lc.line)
    bump(data, "db", "17")
    data["services"]["cache"] = CommentedMap(image="redis", args=CommentedSeq(["a", "b"]))
    data["services"].yaml_set_comment_before_after_key("cache", before="added by script", indent=2)
    data["script"] = LiteralScalarString("echo 1\necho 2\n")
    data["release"] = Version(2, 7)
    text = dump(data)
    sys.stdout.write(text)
    print(yaml.load(text)["release"])
    for bad in ("a: 1\na: 2\n", "a: [1, 2\n"):
        try:
            yaml.load(bad)
        except DuplicateKeyError as error:
            print("duplicate", error.problem.splitlines()[0])
        except YAMLError as error:
            print(type(error).__name__)
    safe = YAML(typ="safe", pure=True)
    print(safe.load("when: 2024-05-06\nflags: [yes, 0o17, 1_000]"))
