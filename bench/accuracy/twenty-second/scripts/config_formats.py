"""The same settings in YAML, TOML, INI and a layered config."""
import io
import tempfile
from pathlib import Path

import tomlkit
import yaml
from configobj import ConfigObj
from omegaconf import OmegaConf
from ruamel.yaml import YAML

SETTINGS = {"server": {"host": "localhost", "port": 8080}, "debug": True, "paths": ["/a", "/b"]}
text = yaml.safe_dump(SETTINGS, sort_keys=True)
print(text, yaml.safe_load(text) == SETTINGS)
try:
    yaml.safe_load("a: [1, 2\nb: 3")
except yaml.YAMLError as error:
    print(error.problem_mark.line, error.problem)

round_trip = YAML()
document = round_trip.load("# top\nserver:\n  port: 80 # usual\n  name: x\nlist: [1, 2]\n")
document["server"]["port"] = 81
out = io.StringIO()
round_trip.dump(document, out)
print(out.getvalue())

toml = tomlkit.parse('# head\ntitle = "x"\n\n[tool.a]\nlines = [\n  1,\n  2, # two\n]\n')
toml["tool"]["a"]["lines"].append(3)
toml["tool"]["b"] = {"on": False}
print(tomlkit.dumps(toml))

ini = ConfigObj(["top = 1", "[main]", "key = a, b", "[[sub]]", "deep = yes"])
ini["main"]["new"] = "value"
print(ini["main"].as_list("key"), ini["main"]["sub"].as_bool("deep"), ini.write()[-1])

base = OmegaConf.create({"db": {"host": "h", "url": "${.host}:${port}"}, "port": "???"})
merged = OmegaConf.merge(base, OmegaConf.from_dotlist(["port=5432", "db.host=prod"]))
print(merged.db.url, OmegaConf.is_missing(base, "port"), OmegaConf.to_yaml(merged, resolve=True))
