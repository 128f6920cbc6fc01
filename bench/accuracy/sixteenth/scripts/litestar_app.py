"""Litestar controller with a DTO and dependency injection."""
from dataclasses import dataclass

from litestar import Controller, Litestar, get, post
from litestar.di import Provide
from litestar.dto import DataclassDTO, DTOConfig
from litestar.exceptions import NotFoundException
from litestar.testing import TestClient


@dataclass
class User:
    name: str
    password: str
    age: int = 0


class UserOut(DataclassDTO[User]):
    config = DTOConfig(exclude={"password"})


USERS = {"ann": User("ann", "pw", 3)}


async def users() -> dict:
    return USERS


class UserController(Controller):
    path = "/users"
    dependencies = {"store": Provide(users)}
    return_dto = UserOut

    @get("/{name:str}")
    async def show(self, name: str, store: dict) -> User:
        if name not in store:
            raise NotFoundException(detail="no such user")
        return store[name]

    @post("/")
    async def add(self, data: User, store: dict) -> User:
        store[data.name] = data
        return data


app = Litestar([UserController], openapi_config=None)
with TestClient(app) as client:
    print(client.get("/users/ann").json())
    print(client.post("/users/", json={"name": "bob", "password": "x"}).json())
    print(client.get("/users/zed").status_code)
