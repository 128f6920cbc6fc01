"""Versioned routes, class based views, health checks and problem documents with FastAPI."""
from fastapi import APIRouter, Depends, FastAPI
from fastapi.testclient import TestClient
from fastapi_health import health
from fastapi_problem.error import NotFoundProblem
from fastapi_problem.handler import add_exception_handler, new_exception_handler
from fastapi_restful.api_model import APIModel
from fastapi_restful.cbv import cbv
from fastapi_restful.enums import StrEnum
from fastapi_restful.timing import add_timing_middleware
from fastapi_versioning import VersionedFastAPI, version


class Color(StrEnum):
    red = "red"
    blue = "blue"


class Thing(APIModel):
    thing_id: int
    long_name: str
    color: Color = Color.red


class ThingMissing(NotFoundProblem):
    title = "Thing not found"


def source():
    return {1: Thing(thing_id=1, long_name="pen")}


router = APIRouter()


@cbv(router)
class Things:
    things: dict = Depends(source)

    @router.get("/things/{key}")
    def one(self, key: int) -> Thing:
        return self.things[key]

    @router.get("/things")
    def every(self) -> list[Thing]:
        return list(self.things.values())


def first_names(things: dict = Depends(source)) -> list[str]:
    return [thing.long_name for thing in things.values()]


def all_things(things: dict = Depends(source)) -> list[Thing]:
    return list(things.values())


def ready():
    return {"database": "up"}


def main():
    app = FastAPI(title="Shop")
    app.get("/things")(version(1)(first_names))
    app.get("/all")(version(1, 1)(all_things))
    versioned = VersionedFastAPI(app, version_format="{major}.{minor}", prefix_format="/v{major}_{minor}")
    client = TestClient(versioned)
    print(client.get("/v1_0/things").json(), client.get("/v1_1/all").json(), client.get("/v1_0/all").status_code)

    plain = FastAPI()
    plain.include_router(router)
    add_exception_handler(plain, new_exception_handler())
    plain.add_api_route("/health", health([ready]))

    @plain.get("/missing/{key}")
    def missing(key: int):
        raise ThingMissing(f"nothing with {key}")

    seen = []
    add_timing_middleware(plain, record=lambda text: seen.append(text.split(":")[0]), prefix="app")
    client = TestClient(plain, raise_server_exceptions=False)
    for url in ("/things/1", "/things", "/health", "/missing/4", "/missing/x"):
        answer = client.get(url)
        print(answer.status_code, answer.headers["content-type"], answer.json())
    print(len(seen))


if __name__ == "__main__":
    main()
