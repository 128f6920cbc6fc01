"""Custom YAML tags: environment variables, includes and objects."""
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml

@dataclass
class Money:
    amount: float
    currency: str = "EUR"

class ConfigLoader(yaml.SafeLoader):
    """Knows !env, !include and !money."""
    def env(self, node):
        name, _, default = self.construct_scalar(node).partition(":")
        return os.environ.get(name, default)
    def include(self, node):
        path = Path(self.name).parent / self.construct_scalar(node)
        with path.open() as stream:
            return yaml.load(stream, ConfigLoader)
    def money(self, node):
        if isinstance(node, yaml.MappingNode):
            return Money(**self.construct_mapping(node))
        amount, currency = self.construct_scalar(node).split()
        return Money(float(amount), currency)

for tag in ("env", "include", "money"):
    ConfigLoader.add_constructor("!" + tag, getattr(ConfigLoader, tag))

class ConfigDumper(yaml.SafeDumper):
    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)

ConfigDumper.add_representer(Money, lambda d, m: d.represent_scalar("!money", f"{m.amount} {m.currency}"))

MAIN = """
base: &base {retries: 3, proxy: !env "NO_SUCH_PROXY:direct"}
prod:
  <<: *base
  user: !env SHOP_USER
  fees: [!money 3.5 NOK, !money {amount: 1}]
  extra: !include extra.yaml
"""

def main():
    os.environ["SHOP_USER"] = "kim"
    with tempfile.TemporaryDirectory() as tmp:
        Path(tmp, "main.yaml").write_text(MAIN)
        Path(tmp, "extra.yaml").write_text("text: |\n  two\n  lines\nday: 2024-02-29\n")
        with open(f"{tmp}/main.yaml") as stream:
            data = yaml.load(stream, ConfigLoader)
    print(data["prod"])
    print(yaml.dump(data["prod"], Dumper=ConfigDumper, sort_keys=False))
    print([type(e).__name__ for e in yaml.parse("a: [1, 2]")][:5], list(yaml.safe_load_all("--- 1\n--- 2\n")))
    try:
        yaml.safe_load("a: [1, 2\nb: 3")
    except yaml.YAMLError as exc:
        print(exc.problem_mark.line, exc.problem)

if __name__ == "__main__":
    main()
