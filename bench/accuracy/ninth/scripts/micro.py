import asyncio

from microdot import Microdot
from microdot.test_client import TestClient

app = Microdot()


@app.get("/tea/<name>")
async def tea(request, name):
    return {"tea": name}


print(asyncio.run(TestClient(app).get("/tea/mate")).json)
