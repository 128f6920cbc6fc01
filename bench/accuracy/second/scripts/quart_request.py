import asyncio

from quart import Quart

app = Quart(__name__)


@app.get("/")
async def index():
    return {"hello": "world"}


async def main():
    response = await app.test_client().get("/")
    print(await response.get_json())


asyncio.run(main())
