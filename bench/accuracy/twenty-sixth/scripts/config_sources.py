"""One service configured from classes, environment, layered files, structured configs and choice types."""
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import environ
import pyconfig
import qtoml
from confz import BaseConfig, DataSource, EnvSource, FileSource
from envs import env
from hydra_zen import builds, instantiate, make_config, to_yaml
from typedconfig import Config, group_key, key, section
from typedconfig.source import DictConfigSource, EnvironmentConfigSource

os.environ.update(SHED_DB_HOST="db.shed.test", SHED_DB_PORT="5433", SHED_DEBUG="true", COLOURS="['red', 'blue']")


@environ.config(prefix="SHED")
class AppConfig:
    @environ.config
    class Db:
        host = environ.var("localhost")
        port = environ.var(5432, converter=int)

    db = environ.group(Db)
    debug = environ.bool_var(False)


@section("database")
class DatabaseConfig(Config):
    host = key(cast=str)
    timeout = key(cast=int, required=False, default=3)


class RootConfig(Config):
    database = group_key(DatabaseConfig)


class ShedConfig(BaseConfig):
    name: str
    port: int = 80
    CONFIG_SOURCES = [DataSource({"name": "shed"}), EnvSource(allow=["port"], prefix="CONFZ_")]


@dataclass
class Train:
    depth: int = 3
    out: Path = field(default_factory=lambda: Path("out"))


class Saw:
    def __init__(self, teeth, name="saw"):
        self.teeth, self.name = teeth, name


def main():
    print(environ.to_config(AppConfig))
    root = RootConfig()
    root.add_source(EnvironmentConfigSource("OTHER"))
    root.add_source(DictConfigSource({"database": {"host": "h1"}}))
    print(root.database.host, root.database.timeout, ShedConfig().name)
    zen = builds(Saw, teeth=9, populate_full_signature=True)
    print(to_yaml(make_config(tool=zen, n=1)).count("\n"), instantiate(zen, name="big").name, instantiate(builds(Train, depth=5)).depth)
    print(env("COLOURS", var_type="list"), qtoml.dumps({"x": {"y": [1, 2]}}).strip())
    pyconfig.set("shed.name", "blue")
    setting = pyconfig.setting("shed.name", "none")
    print(pyconfig.get("shed.name"), type(setting).__name__)


if __name__ == "__main__":
    main()
