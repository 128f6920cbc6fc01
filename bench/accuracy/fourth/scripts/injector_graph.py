from injector import Injector, Module, inject, provider, singleton


class Store:
    def __init__(self, name):
        self.name = name


class Service:
    @inject
    def __init__(self, store: Store):
        self.store = store


class App(Module):
    @singleton
    @provider
    def store(self) -> Store:
        return Store("memory")


print(Injector([App()]).get(Service).store.name)
