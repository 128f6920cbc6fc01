"""Layered configuration: defaults < toml < dotenv < environment, with pydantic-settings."""
import os
import tempfile
from pathlib import Path

from pydantic import BaseModel, PostgresDsn, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource


class Pool(BaseModel):
    size: int = 5
    timeout: float = 30.0


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_", env_nested_delimiter="__", env_file_encoding="utf-8")

    debug: bool = False
    dsn: PostgresDsn
    token: SecretStr
    pool: Pool = Pool()
    hosts: list[str] = ["localhost"]

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings: PydanticBaseSettingsSource, env_settings,
                                   dotenv_settings, file_secret_settings):
        return (init_settings, env_settings, dotenv_settings, file_secret_settings, TomlConfigSettingsSource(settings_cls, Path("nope.toml")))


def layered(folder: Path, **extra):
    class Local(Settings):
        @classmethod
        def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
            return init_settings, env_settings, dotenv_settings, file_secret_settings, TomlConfigSettingsSource(settings_cls, folder / "app.toml")

    return Local(_env_file=folder / ".env", _secrets_dir=folder / "secrets", **extra)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "secrets").mkdir()
        (folder / "secrets" / "shop_token").write_text("from-file")
        (folder / ".env").write_text("SHOP_DSN=postgresql://u:p@db:5432/shop\nSHOP_POOL__SIZE=7\n")
        (folder / "app.toml").write_text('debug = true\nhosts = ["a", "b"]\n[pool]\ntimeout = 2.5\n')
        settings = layered(folder)
        print(settings.debug, settings.hosts, settings.pool, settings.token, settings.dsn.hosts()[0]["host"])
        os.environ["SHOP_POOL__SIZE"] = "11"
        os.environ["SHOP_HOSTS"] = '["prod"]'
        print(layered(folder, debug=False).model_dump(mode="json"))
        os.environ["SHOP_DSN"] = "mysql://nope"
        try:
            layered(folder)
        except ValidationError as error:
            print(error.error_count(), error.errors()[0]["loc"])
