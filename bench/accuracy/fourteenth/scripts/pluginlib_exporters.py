"""Exporters as plugins, found by pluginlib in a folder."""
import sys
import tempfile
from pathlib import Path

import pluginlib
from pluginlib import Parent, PluginLoader, abstractmethod

PLUGINLIB_CODE = '''
import __main__

class Dashes(__main__.Exporter):
    _alias_ = "dashes"
    _version_ = "2.0"

    def export(self, rows):
        return "--".join(str(len(r)) for r in rows)

class OldDashes(__main__.Exporter):
    _alias_ = "dashes"
    _version_ = "1.0"

    def export(self, rows):
        return "old"
'''
ROWS = [(1, 2), (3, 4, 5)]


@Parent("exporter", group="reports")
class Exporter:
    @abstractmethod
    def export(self, rows):
        pass


def with_pluginlib(folder: Path):
    (folder / "dashes.py").write_text(PLUGINLIB_CODE)
    loader = PluginLoader(group="reports", paths=[str(folder)], prefix_package="demo_plugins")
    print({kind: list(found) for kind, found in loader.plugins.items()})
    print(loader.get_plugin("exporter", "dashes")().export(ROWS), loader.get_plugin("exporter", "dashes", "1.0")().export(ROWS))
    print(list(loader.plugins_all["exporter"]["dashes"]), pluginlib.__name__)


class Strict(Exporter):
    _alias_ = "strict"

    def export(self, rows):
        return [tuple(r) for r in rows]


def blacklisted(folder: Path):
    (folder / "more.py").write_text(PLUGINLIB_CODE.replace("dashes", "more"))
    loader = PluginLoader(group="reports", paths=[str(folder)], blacklist=[("exporter", "more", "==", "2.0")],
                          prefix_package="more_plugins", type_filter=["exporter"])
    print(loader.get_plugin("exporter", "more").version, sorted(loader.plugins["exporter"]))
    try:
        type("Broken", (Exporter,), {"_alias_": "broken"})()
    except TypeError as e:
        print(str(e)[:34])
    print(Strict.name, Strict.plugin_type, Strict().export(ROWS))


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    for step in (with_pluginlib, blacklisted):
        with tempfile.TemporaryDirectory() as tmp:
            step(Path(tmp))
