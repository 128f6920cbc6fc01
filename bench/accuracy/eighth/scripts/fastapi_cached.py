from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.testclient import TestClient
from fastapi_cache import FastAPICache
from fastapi_cache.backends.inmemory import InMemoryBackend
from fastapi_cache.decorator import cache
from prometheus_fastapi_instrumentator import Instrumentator


@asynccontextmanager
async def lifespan(app):
    FastAPICache.init(InMemoryBackend())
    yield


app = FastAPI(lifespan=lifespan)
Instrumentator().instrument(app).expose(app)


@app.get("/square/{n}")
@cache(expire=60)
async def square(n: int):
    return {"square": n * n}


with TestClient(app) as client:
    print([client.get("/square/3").json() for _ in range(2)], client.get("/metrics").status_code)
