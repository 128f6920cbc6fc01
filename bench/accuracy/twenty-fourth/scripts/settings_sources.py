"""Settings from files and the environment with goodconf and prettyconf."""
import argparse
import contextlib
import io
import os
import tempfile
from pathlib import Path
from typing import List

from goodconf import Field, GoodConf
from prettyconf import config
from prettyconf.configuration import Configuration
from prettyconf.loaders import AbstractConfigurationLoader, EnvFile, Environment, IniFile


class Settings(GoodConf):
    """Settings of the shop."""

    NAME: str = Field(description="What it is called", json_schema_extra={"initial": lambda: "corner"})
    PORT: int = 80
    HOSTS: List[str] = Field(default=["localhost"], description="Who may call")

    model_config = {"file_env_var": "SHOP_CONF", "default_files": ["none.yml"]}


class Fixed(AbstractConfigurationLoader):
    def __contains__(self, item):
        return item == "fixed"

    def __getitem__(self, item):
        if item != "fixed":
            raise KeyError(item)
        return "7"


@contextlib.contextmanager
def environment(**values):
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def with_goodconf(folder):
    path = Path(folder, "conf.yml")
    path.write_text("NAME: big shop\nHOSTS:\n  - a\n  - b\n")
    with environment(SHOP_CONF=str(path), PORT="8080"):
        settings = Settings(load=True)
    print(settings.NAME, settings.PORT, settings.HOSTS)
    print(Settings.generate_yaml().count("\n") > 3, Settings.generate_toml().splitlines()[0], "PORT" in Settings.generate_markdown())
    print(sorted(Settings.get_initial()))


def with_prettyconf(folder):
    Path(folder, ".env").write_text("DEBUG=yes\nRATIO=1.5\nLIST=a,b\n")
    Path(folder, "s.ini").write_text("[settings]\nsize = 3\n")
    loaded = Configuration(loaders=[Fixed(), Environment(), EnvFile(filename=os.path.join(folder, ".env")), IniFile(filename=os.path.join(folder, "s.ini"))])
    print(loaded("DEBUG", cast=config.boolean), loaded("RATIO", cast=float), loaded("LIST", cast=config.list), loaded("fixed", cast=int))
    print(loaded("size", cast=int, default=1), loaded("nothing", default="x"), loaded("MODE", default="b", cast=config.option({"a": 1, "b": 2})))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with_goodconf(folder)
        with_prettyconf(folder)
