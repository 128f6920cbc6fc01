"""A BlackSheep rooms service with bound parameters, services and documentation, exercised with its test client."""
import asyncio
from dataclasses import dataclass, field
from uuid import UUID

from blacksheep import Application, FromJSON, FromQuery, Response, json, not_found
from blacksheep.server.openapi.v3 import OpenAPIHandler
from blacksheep.testing import TestClient
from blacksheep.contents import JSONContent
from openapidocs.v3 import Info


@dataclass
class Room:
    name: str
    seats: int = 2


@dataclass
class Rooms:
    known: dict = field(default_factory=dict)

    def add(self, room):
        self.known[room.name] = room
        return room


app = Application(show_error_details=True)
app.services.add_instance(Rooms())
docs = OpenAPIHandler(info=Info(title="Rooms", version="0.1"))
docs.bind_app(app)


@app.router.post("/rooms")
async def add_room(data: FromJSON[Room], rooms: Rooms) -> Room:
    return rooms.add(data.value)


@app.router.get("/rooms")
async def list_rooms(rooms: Rooms, seats: FromQuery[int] = FromQuery(0)) -> Response:
    return json([room.name for room in rooms.known.values() if room.seats >= seats.value])


@app.router.get("/rooms/{name}")
async def one(name: str, rooms: Rooms):
    return json(vars(rooms.known[name])) if name in rooms.known else not_found()


@app.router.get("/id/{number}")
async def by_id(number: UUID):
    return json({"version": number.version})


async def main():
    await app.start()
    client = TestClient(app)
    for data in ({"name": "attic", "seats": 4}, {"name": "shed"}):
        answer = await client.post("/rooms", content=JSONContent(data))
        print(answer.status, await answer.json())
    for url, query in (("/rooms", None), ("/rooms", {"seats": "3"}), ("/rooms/attic", None), ("/rooms/none", None), ("/id/bad", None)):
        answer = await client.get(url, query=query)
        print(url, answer.status, (await answer.text())[:60] if answer.status < 400 else "")
    answer = await client.get("/openapi.json")
    print(sorted((await answer.json())["paths"]))
    await app.stop()


if __name__ == "__main__":
    asyncio.run(main())
