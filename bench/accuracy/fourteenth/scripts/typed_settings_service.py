"""Settings of a service from files, the environment and the command line."""
import os
import tempfile
from pathlib import Path
from typing import List

import attrs
import typed_settings as ts

TOML = '[svc]\nhosts = ["a", "b"]\n[svc.db]\nport = 5432\n'


@attrs.frozen
class Db:
    port: int = ts.option(default=1, validator=attrs.validators.ge(1))
    password: ts.Secret = ts.secret(default=ts.Secret(""))


@ts.settings
class Settings:
    db: Db = Db()
    hosts: List[str] = []
    debug: bool = False


def typed(tmp: Path):
    (tmp / "svc.toml").write_text(TOML)
    os.environ["SVC_DB_PASSWORD"] = "hunter2"
    settings = ts.load(Settings, "svc", [tmp / "svc.toml"])
    print(settings, settings.db.password.get_secret_value())

    print(ts.find("no-such-file.toml").name)
    evolved = attrs.evolve(settings, debug=True)
    print(evolved.debug, evolved.hosts)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        typed(Path(folder))
