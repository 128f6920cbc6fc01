"""Two dependency-injection styles side by side."""
from dataclasses import dataclass

import svcs
from kink import Container as KinkContainer, di, inject
from kink.errors import ServiceError


@dataclass
class Database:
    url: str

    def ping(self):
        return "pong"


class Cache:
    def __init__(self, db: Database):
        self.db = db


def with_svcs():
    closed = []
    registry = svcs.Registry()

    def connect():
        db = Database("sqlite://")
        yield db
        closed.append(db.url)

    registry.register_factory(Database, connect, ping=lambda db: db.ping())
    registry.register_factory(Cache, lambda svcs_container: Cache(svcs_container.get(Database)))
    registry.register_value(int, 42)
    with svcs.Container(registry) as container:
        cache, number = container.get(Cache, int)
        print(cache.db.url, number, cache.db is container.get(Database))
        print([p.name.rsplit(".", 1)[-1] for p in container.get_pings()])
    try:
        svcs.Container(registry).get(str)
    except svcs.exceptions.ServiceNotFoundError as e:
        print("not found", e)
    print(closed)
    registry.close()


def with_kink():
    di["db_url"] = "sqlite:///x"
    di[Database] = lambda c: Database(c["db_url"])

    @inject(alias="repo")
    class Repository:
        def __init__(self, db: Database, limit: int = 5):
            self.db, self.limit = db, limit

    @inject
    def show(text: str, repository: Repository):
        return text, repository.db.url, repository.limit

    print(show("shown"))
    print(di["repo"] is di[Repository], "db_url" in di)
    other = KinkContainer()
    try:
        other["missing"]
    except ServiceError as e:
        print(type(e).__name__)


if __name__ == "__main__":
    with_svcs()
    with_kink()
