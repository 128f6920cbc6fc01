import Pyro5.api


@Pyro5.api.expose
class Thing:
    def method(self, number):
        return number * 2


if __name__ == "__main__":
    print(sorted(Pyro5.server.get_exposed_members(Thing())["methods"]))
