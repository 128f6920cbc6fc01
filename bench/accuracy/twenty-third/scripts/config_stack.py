"""Layered configuration: properties, HCL, env-expanded YAML and a commented INI file."""
import argparse
import io
import os
import tempfile
from dataclasses import dataclass, field

import hcl2
import javaproperties
import yaml
from commentedconfigparser import CommentedConfigParser
from expandvars import expand
from envyaml import EnvYAML

HCL = '''
resource "bucket" "logs" {
  region = "eu-west-1"
  tags   = { team = "core", tier = "gold" }
}
variable "size" { default = 3 }
'''


@dataclass
class Settings:
    name: str = "app"
    values: dict = field(default_factory=dict)

    def layer(self, **more):
        self.values.update(more)
        return self


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--dump", action="store_true")
    options = parser.parse_args(argv)
    settings = Settings()
    props = javaproperties.loads("db.host=localhost\ndb.port: 5432\n# note\nname=caf\\u00e9\n")
    settings.layer(**props)
    tree = hcl2.load(io.StringIO(HCL))
    settings.layer(blocks=len(tree["resource"]), variables=len(tree["variable"]))
    os.environ["SETF_STAGE"] = "test"
    settings.layer(path=expand("/srv/${SETF_STAGE}/${SETF_MISSING:-none}"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "env.yaml")
        with open(path, "w") as sink:
            yaml.safe_dump({"stage": "${SETF_STAGE}", "cache": {"ttl": 60}}, sink)
        env = EnvYAML(path)
        settings.layer(stage=env["stage"], ttl=env["cache.ttl"])
    ini = CommentedConfigParser()
    ini.read_string("# top\n[server]\n# the port\nport = 80\n")
    ini["server"]["port"] = "8080"
    out = io.StringIO()
    ini.write(out)
    print(out.getvalue().strip())
    if options.dump:
        print(javaproperties.dumps({k: str(v) for k, v in settings.values.items()}, timestamp=None, sort_keys=True))


if __name__ == "__main__":
    main(["--dump"])
