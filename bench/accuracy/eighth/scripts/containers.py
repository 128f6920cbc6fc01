from dataclasses import dataclass

import punq
from lagom import Container


@dataclass
class Settings:
    url: str = "sqlite://"


class Store:
    def __init__(self, settings: Settings):
        self.settings = settings


container = Container()
container[Settings] = Settings("memory://")
other = punq.Container()
other.register(Settings)
other.register(Store)
print(container[Store].settings.url, other.resolve(Store).settings.url)
