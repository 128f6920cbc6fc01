"""attrs classes loaded and dumped with marshmallow, read from a TOML file chosen by argparse."""
import argparse
import tempfile
import tomllib
from pathlib import Path

import attrs
from marshmallow import Schema, ValidationError, fields, post_load, validate


@attrs.define(order=True)
class Server:
    host: str
    port: int = attrs.field(validator=attrs.validators.in_(range(1, 65536)))
    tags: list[str] = attrs.Factory(list)


class ServerSchema(Schema):
    host = fields.Str(required=True, validate=validate.Length(min=2))
    port = fields.Int(load_default=80)
    tags = fields.List(fields.Str())

    @post_load
    def make(self, data, **kwargs):
        return Server(**data)


def parse(argv):
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers(dest="command", required=True)
    check = sub.add_parser("check")
    check.add_argument("file", type=Path)
    check.add_argument("--strict", action="store_true")
    return parser.parse_args(argv)


with tempfile.TemporaryDirectory() as tmp:
    path = Path(tmp, "c.toml")
    path.write_text('[[server]]\nhost="web"\nport=8080\ntags=["a"]\n[[server]]\nhost="db"\n')
    args = parse(["check", str(path), "--strict"])
    servers = ServerSchema(many=True).load(tomllib.loads(args.file.read_text())["server"])
print(sorted(servers))
print(ServerSchema().dumps(servers[0]), attrs.asdict(attrs.evolve(servers[1], port=5)))
for bad in ({"host": "x"}, {"port": "z", "extra": 1}):
    try:
        ServerSchema().load(bad)
    except ValidationError as exc:
        print(exc.messages)
