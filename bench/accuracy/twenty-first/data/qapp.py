from quart import Quart

app = Quart(__name__)


@app.get("/hi")
async def hi():
    return {"a": 1}
