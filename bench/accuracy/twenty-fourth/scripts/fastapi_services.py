"""JSON-RPC, events and injected services in FastAPI."""
import logging
from contextlib import asynccontextmanager

import fastapi_jsonrpc as jsonrpc
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from fastapi_events.dispatcher import dispatch
from fastapi_events.handlers.local import local_handler
from fastapi_events.middleware import EventHandlerASGIMiddleware
from fastapi_events.registry.payload_schema import registry
from fastapi_injector import Injected, InjectorMiddleware, RequestScopeOptions, attach_injector, request_scope
from injector import Binder, Injector, singleton
from pydantic import BaseModel

LOG = []


class Broken(jsonrpc.BaseError):
    CODE = 5000
    MESSAGE = "Broken"

    class DataModel(BaseModel):
        details: str


class Prices:
    def price(self, name: str) -> int:
        return len(name) * 3


@registry.register
class Bought(BaseModel):
    __event_name__ = "bought"
    name: str


@local_handler.register(event_name="bought")
async def remember(event):
    LOG.append(event)


def configure(binder: Binder):
    binder.bind(Prices, to=Prices, scope=singleton)


def build():
    app = jsonrpc.API()
    entry = jsonrpc.Entrypoint("/rpc")

    @entry.method(errors=[Broken])
    def echo(data: str = Body(..., examples=["hi"])) -> str:
        if data == "bad":
            raise Broken(data={"details": "was bad"})
        return data.upper()

    app.bind_entrypoint(entry)
    injector = Injector([configure])
    app.add_middleware(InjectorMiddleware, injector=injector)
    attach_injector(app, injector, RequestScopeOptions(enable_cleanup=True))
    app.add_middleware(EventHandlerASGIMiddleware, handlers=[local_handler])

    @app.post("/buy/{name}")
    async def buy(name: str, prices: Prices = Injected(Prices)):
        dispatch("bought", payload={"name": name})
        return {"price": prices.price(name)}

    return app


if __name__ == "__main__":
    with TestClient(build()) as client:
        for data in ("hello", "bad", 5):
            print(client.post("/rpc", json={"jsonrpc": "2.0", "id": 1, "method": "echo", "params": {"data": data}}).json())
        print(client.post("/rpc", json=[{"jsonrpc": "2.0", "id": 2, "method": "none", "params": {}}]).json())
        print(client.post("/buy/pencil").json(), LOG)
