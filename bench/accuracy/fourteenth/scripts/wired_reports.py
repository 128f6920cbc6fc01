"""Services found by type and context with wired."""
from dataclasses import dataclass

from wired import ServiceContainer, ServiceRegistry
from wired.dataclasses import factory, register_dataclass

ROWS = [(1, 2), (3, 4, 5)]
registry = ServiceRegistry()


@factory()
@dataclass
class Settings:
    sep: str = "|"


@dataclass
class Report:
    settings: Settings

    def text(self):
        return self.settings.sep.join(str(r) for r in ROWS)


@dataclass(frozen=True)
class Label:
    text: str


class Missing:
    pass


class Customer:
    greeting = "hello"


class Friend(Customer):
    greeting = "hi"


def greet(container: ServiceContainer):
    return f"{container.context.greeting} from {container.get(Settings).sep}"


if __name__ == "__main__":
    register_dataclass(registry, Settings)
    register_dataclass(registry, Report)
    registry.register_factory(lambda container: Label("special"), Label, context=Friend)
    registry.register_singleton(Label("plain"), Label)
    registry.register_factory(greet, name="greeting", context=Customer)
    container = registry.create_container(context=Customer())
    print(container.get(Report).text(), container.get(Report) is container.get(Report))
    print(container.get(Label).text, container.get(Label, context=Friend()).text, container.get(Report, default=None) is None)
    print(container.get(name="greeting"), container.bind(context=Friend()).get(name="greeting"))
    try:
        container.get(Missing)
    except LookupError as e:
        print(type(e).__name__)
