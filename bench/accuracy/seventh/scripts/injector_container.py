from dependency_injector import containers, providers
from dependency_injector.wiring import Provide, inject


class Service:
    def __init__(self, greeting):
        self.greeting = greeting


class Container(containers.DeclarativeContainer):
    config = providers.Configuration()
    service = providers.Factory(Service, greeting=config.greeting)


@inject
def main(service: Service = Provide[Container.service]):
    return service.greeting


container = Container()
container.config.from_dict({"greeting": "hello"})
container.wire(modules=[__name__])
print(main())
