"""Load settings of several formats, merge, validate, dump."""
import pathlib
import tempfile

import anyconfig

BASE = """\
[server]
host = "localhost"
port = 8000
"""
SITE = '{"server": {"port": 9000}, "debug": true}'
SCHEMA = {
    "type": "object",
    "properties": {"server": {"type": "object", "properties": {"port": {"type": "integer"}}}},
    "required": ["server"],
}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "10-base.toml").write_text(BASE)
        (folder / "20-site.json").write_text(SITE)
        conf = anyconfig.load(
            [folder / "10-base.toml", folder / "20-site.json"], ac_merge=anyconfig.MS_DICTS
        )
        print(conf)
        print(anyconfig.validate(conf, SCHEMA)[0])
        anyconfig.dump(conf, folder / "out.json", indent=2)
        print(anyconfig.single_load(folder / "out.json") == conf)
    print(anyconfig.get(conf, "server.port"))
    print(anyconfig.loads("[a]\nb = 1\n", ac_parser="ini", ac_parse_value=True))
    print([p for p in anyconfig.list_types() if p in ("json", "toml", "ini")])


if __name__ == "__main__":
    main()
