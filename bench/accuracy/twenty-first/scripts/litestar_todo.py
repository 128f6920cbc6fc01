from dataclasses import dataclass

from litestar import Controller, Litestar, get, post
from litestar.di import Provide
from litestar.exceptions import NotFoundException
from litestar.testing import TestClient


@dataclass
class Todo:
    title: str
    done: bool = False


STORE: list[Todo] = []


def store() -> list[Todo]:
    return STORE


class Todos(Controller):
    path = "/todos"

    @get()
    async def all(self, todos: list[Todo]) -> list[Todo]:
        return todos

    @get("/{n:int}")
    async def one(self, todos: list[Todo], n: int) -> Todo:
        if n >= len(todos):
            raise NotFoundException("no such todo")
        return todos[n]

    @post()
    async def add(self, todos: list[Todo], data: Todo) -> Todo:
        todos.append(data)
        return data


app = Litestar([Todos], dependencies={"todos": Provide(store, sync_to_thread=False)})
with TestClient(app) as client:
    print(client.post("/todos", json={"title": "buy milk"}).status_code)
    print(client.post("/todos", json={"nope": 1}).status_code)
    print(client.get("/todos").json())
    print(client.get("/todos/7").json()["detail"])
    print(sorted(client.get("/schema/openapi.json").json()["paths"]))
