"""Inventory micro-service: dependencies, routers, and openapi checks with TestClient."""
from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query, Response, status
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field


class Part(BaseModel):
    sku: str = Field(pattern=r"^[A-Z]{2}-\d{3}$")
    qty: int = Field(ge=0)
    tags: set[str] = set()


class Stock:
    def __init__(self):
        self.parts: dict[str, Part] = {}


STOCK = Stock()


def get_stock() -> Stock:
    return STOCK


def require_key(x_api_key: Annotated[str | None, Header()] = None) -> str:
    if x_api_key != "s3cret":
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "bad key")
    return x_api_key


StockDep = Annotated[Stock, Depends(get_stock)]
router = APIRouter(prefix="/parts", tags=["parts"])


@router.get("/", response_model=list[Part])
def list_parts(stock: StockDep, min_qty: Annotated[int, Query(ge=0)] = 0):
    return [p for p in stock.parts.values() if p.qty >= min_qty]


@router.put("/{sku}", dependencies=[Depends(require_key)])
def put_part(sku: str, part: Part, stock: StockDep, response: Response) -> Part:
    response.status_code = 200 if sku in stock.parts else 201
    stock.parts[sku] = part
    return part


app = FastAPI(title="Inventory", version="2.1")
app.include_router(router, prefix="/v1")

if __name__ == "__main__":
    client = TestClient(app)
    print(client.put("/v1/parts/AB-001", json={"sku": "AB-001", "qty": 4}).status_code)
    key = {"X-Api-Key": "s3cret"}
    for sku, qty in [("AB-001", 4), ("AB-002", 9), ("AB-001", 5)]:
        reply = client.put(f"/v1/parts/{sku}", json={"sku": sku, "qty": qty, "tags": ["x"]}, headers=key)
        print(reply.status_code, reply.json())
    bad = client.put("/v1/parts/zz", json={"sku": "zz", "qty": -1}, headers=key)
    print(bad.status_code, [e["loc"][-1] for e in bad.json()["detail"]])
    print(client.get("/v1/parts/", params={"min_qty": 6}).json())
    spec = client.get("/openapi.json").json()
    print(spec["info"], sorted(spec["paths"]), sorted(spec["components"]["schemas"]))
