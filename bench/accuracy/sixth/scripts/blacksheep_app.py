import asyncio

from blacksheep import Application, get, json
from blacksheep.testing import TestClient

app = Application()


@get("/cats/{name}")
async def cat(name: str):
    return json({"cat": name})


async def main():
    await app.start()
    response = await TestClient(app).get("/cats/tom")
    print(response.status, await response.json())


asyncio.run(main())
