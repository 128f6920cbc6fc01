import os

from pydantic_settings import BaseSettings, SettingsConfigDict

os.environ["APP_PORT"] = "8080"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_")
    port: int = 1


print(Settings())
