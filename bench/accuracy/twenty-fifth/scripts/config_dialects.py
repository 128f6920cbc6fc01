"""Reads settings in several JSON-with-comments and INI dialects and merges them in order."""
import io
import os
import sys
import tempfile
from pathlib import Path

import commentjson
import json5
import jstyleson
import vdf
from config_formatter import ConfigFormatter
from iniparse import INIConfig
from pyjavaproperties3 import Properties
from jsoncomment import JsonComment

LAYERS = {
    "base.json": '{"host": "localhost", "port": 80 # default\n}',
    "site.js": '// site\n{"host": "shed.test", /* tls */ "tls": true}',
    "local.json5": "{port: 8080, list: [1, 2, 3,],}",
    "game.vdf": '"root"\n{\n "level" "3"\n "map"\n {\n "name" "attic"\n }\n}\n',
    "app.ini": "[db]\nuser=ann\n; a note\npass = secret\n",
    "app.properties": "greeting=hi there\nmode: fast\n",
    "tail.json": '{"debug": false,\n# off\n "levels": [1, 2]}',
}


def read(path):
    text = path.read_text()
    if path.name == "base.json":
        return commentjson.loads(text)
    if path.suffix == ".js":
        return jstyleson.loads(text)
    if path.suffix == ".json5":
        return json5.loads(text)
    if path.suffix == ".vdf":
        return vdf.loads(text)["root"]
    if path.suffix == ".ini":
        ini = INIConfig(io.StringIO(text))
        return {section: {key: ini[section][key] for key in ini[section]} for section in ini}
    if path.suffix == ".properties":
        properties = Properties()
        properties.load(io.StringIO(text))
        return properties.getPropertyDict()
    return JsonComment().loads(text)


def main():
    merged = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in LAYERS.items():
            path = Path(folder, name)
            path.write_text(text)
            found = read(path)
            print(name, sorted(found))
            merged.update(found)
    for key in sorted(merged):
        print(f"{key} = {merged[key]!r}")
    sys.stdout.write(ConfigFormatter().prettify(LAYERS["app.ini"]))
    print(os.path.basename(__file__))


if __name__ == "__main__":
    main()
