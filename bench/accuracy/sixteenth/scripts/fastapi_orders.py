"""FastAPI with dependencies, a router and validation errors."""
from enum import Enum
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, computed_field


class State(str, Enum):
    new = "new"
    paid = "paid"


class Order(BaseModel):
    sku: str = Field(pattern=r"^[A-Z]{2}\d+$")
    count: int = Field(gt=0)
    price: float
    state: State = State.new

    @computed_field
    @property
    def total(self) -> float:
        return self.count * self.price


def user(x_token: Annotated[str | None, Header()] = None):
    if x_token != "secret":
        raise HTTPException(401, "who are you")
    return "ann"


router = APIRouter(prefix="/orders", tags=["orders"])
ORDERS: list[Order] = []


@router.post("", status_code=201)
def create(order: Order, who: Annotated[str, Depends(user)]) -> Order:
    ORDERS.append(order)
    return order


@router.get("")
async def index(state: Annotated[State | None, Query()] = None) -> list[Order]:
    return [o for o in ORDERS if state in (None, o.state)]


app = FastAPI(title="Orders")
app.include_router(router)
client = TestClient(app)
good = {"sku": "AB12", "count": 2, "price": 1.5}
print(client.post("/orders", json=good).status_code)
print(client.post("/orders", json=good, headers={"x-token": "secret"}).json())
bad = client.post("/orders", json={"sku": "x", "count": 0}, headers={"x-token": "secret"})
print(bad.status_code, [e["type"] for e in bad.json()["detail"]])
print(client.get("/orders", params={"state": "paid"}).json(), sorted(client.get("/openapi.json").json()["paths"]))
