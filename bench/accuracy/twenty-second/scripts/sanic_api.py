from sanic import Blueprint, Sanic
from sanic.exceptions import NotFound
from sanic.log import logger
from sanic.response import json, text
from sanic_testing.testing import SanicASGITestClient
import asyncio
import logging

logger.setLevel(logging.ERROR)
app = Sanic("orders")
orders = Blueprint("orders", url_prefix="/orders", version=1)
BOOK = {}


@orders.post("/<key:str>")
async def create(request, key):
    BOOK[key] = request.json["amount"]
    return json({"key": key, "total": sum(BOOK.values())}, status=201)


@orders.get("/<key:str>")
async def fetch(request, key):
    if key not in BOOK:
        raise NotFound(f"no order {key}")
    return text(str(BOOK[key]))


@app.on_response
async def stamp(request, response):
    response.headers["x-orders"] = str(len(BOOK))


app.blueprint(orders)


async def main():
    client = SanicASGITestClient(app)
    for key, amount in (("a", 3), ("b", 4)):
        _, response = await client.post(f"/v1/orders/{key}", json={"amount": amount})
        print(response.status, response.json, response.headers["x-orders"])
    _, response = await client.get("/v1/orders/b")
    print(response.text)
    _, response = await client.get("/v1/orders/zzz")
    print(response.status)


asyncio.run(main())
