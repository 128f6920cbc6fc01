import os
import tempfile
from pathlib import Path

from dynaconf import Dynaconf, ValidationError, Validator

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "settings.toml").write_text("""
[default]
name = "shop"
port = 8000
[default.db]
host = "localhost"
[development]
debug = true
[production]
debug = false
db.host = "db.internal"
""")
    Path(folder, "extra.yaml").write_text("default:\n  colours:\n    - red\n    - blue\n  limit: '@int 5'\n")
    os.environ["SHOP_PORT"] = "9001"
    os.environ["SHOP_DB__USER"] = "ann"
    settings = Dynaconf(
        root_path=folder, settings_files=["settings.toml", "extra.yaml"], environments=True, envvar_prefix="SHOP", merge_enabled=True,
        validators=[Validator("PORT", gte=1024, is_type_of=int), Validator("NAME", must_exist=True, len_min=2)],
    )
    print(settings.NAME, settings.port, settings.db.host, settings.debug, settings.db.user, settings.colours)
    production = settings.from_env("production")
    print(production.DB.host, production.debug)
    with settings.using_env("production"):
        print(settings.debug)
    settings.validators.register(Validator("API_KEY", must_exist=True))
    try:
        settings.validators.validate()
    except ValidationError as error:
        print(str(error).split(" in env")[0])
    print(settings.get("missing", 3), sorted(settings.as_dict())[:3])
