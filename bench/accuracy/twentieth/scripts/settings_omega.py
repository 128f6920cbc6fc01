import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from dynaconf import Dynaconf, Validator
from dynaconf.validator import ValidationError
from omegaconf import MISSING, DictConfig, OmegaConf
from omegaconf.errors import ConfigAttributeError, ConfigKeyError, MissingMandatoryValue, ReadonlyConfigError
from omegaconf.errors import ValidationError as OmegaValidationError

TOML = """
[default]
name = "shop"
port = 8000
[default.database]
host = "localhost"
url = "@format sqlite://{this.database.host}/{this.name}"
[production]
port = 80
dynaconf_merge = true
[production.database]
host = "db.internal"
dynaconf_merge = true
"""


@dataclass
class Optimizer:
    lr: float = 0.1
    name: str = MISSING


@dataclass
class Experiment:
    seed: int = 7
    optimizer: Optimizer = field(default_factory=Optimizer)
    out: str = "${base}/run-${seed}"
    base: str = "${oc.env:EXP_BASE,/srv}"
    tag: Optional[str] = None


OmegaConf.register_new_resolver("double", lambda x: 2 * x, replace=True)


def attempts(conf):
    def wrong_type():
        conf.seed = "many"

    def missing():
        return conf.optimizer.name

    def unknown():
        conf.speed = 3

    def frozen():
        OmegaConf.set_readonly(conf, True)
        conf.seed = 1

    for action in (wrong_type, missing, unknown, frozen):
        try:
            action()
        except (OmegaValidationError, MissingMandatoryValue, ConfigAttributeError, ReadonlyConfigError) as error:
            print(action.__name__, "->", type(error).__name__)


conf = OmegaConf.merge(OmegaConf.structured(Experiment), OmegaConf.create("optimizer: {lr: 0.5}\ntag: x"), OmegaConf.from_dotlist(["seed=11"]))
print(OmegaConf.to_yaml(conf), conf.out, OmegaConf.missing_keys(conf))
print(OmegaConf.create({"a": 4, "b": "${double:${a}}"}).b, OmegaConf.select(conf, "optimizer.lr"))
attempts(conf)
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "settings.toml").write_text(TOML)
    os.environ["SHOP_DEBUG"] = "true"
    os.environ["SHOP_DATABASE__PORT"] = "5432"
    for env in ("default", "production"):
        settings = Dynaconf(root_path=folder, settings_files=["settings.toml"], environments=True, env=env, envvar_prefix="SHOP",
                            validators=[Validator("PORT", gte=1, lt=9000), Validator("DATABASE.HOST", must_exist=True)])
        print(env, settings.name, settings.port, settings.database.url, settings.debug, settings.database.port)
    try:
        settings.validators.register(Validator("TOKEN", must_exist=True))
        settings.validators.validate()
    except ValidationError as error:
        print(error.message)
