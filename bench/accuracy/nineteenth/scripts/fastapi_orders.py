"""An order API: response models, background tasks, own error handler."""
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, Header, HTTPException, Request, status
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI(title="Orders")
mailbox: list[str] = []
ORDERS: dict[int, dict] = {}

class OutOfStock(Exception):
    def __init__(self, sku):
        self.sku = sku

class OrderIn(BaseModel):
    sku: str = Field(min_length=3)
    quantity: int = Field(gt=0, le=50)
    card: str

class OrderOut(BaseModel):
    id: int
    sku: str
    quantity: int

@app.exception_handler(OutOfStock)
async def out_of_stock(request: Request, exc: OutOfStock):
    return JSONResponse({"error": f"{exc.sku} sold out", "path": request.url.path}, 409)

def current_user(x_user: Annotated[str | None, Header()] = None):
    if x_user is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "who are you?")
    return x_user

@app.post("/orders", response_model=OrderOut, status_code=201)
async def create(order: OrderIn, tasks: BackgroundTasks, user: str = Depends(current_user)):
    if order.sku == "rare":
        raise OutOfStock(order.sku)
    number = len(ORDERS) + 1
    ORDERS[number] = order.model_dump() | {"id": number}
    tasks.add_task(mailbox.append, f"{user}: order {number}")
    return ORDERS[number]

if __name__ == "__main__":
    with TestClient(app) as client:
        body = {"sku": "chair", "quantity": 2, "card": "4111"}
        print(client.post("/orders", json=body).status_code)
        for change in ({}, {"sku": "rare"}, {"quantity": 0}):
            reply = client.post("/orders", json=body | change, headers={"X-User": "kim"})
            data = reply.json()
            if reply.status_code == 422:
                data = [e["loc"] for e in data["detail"]]
            print(reply.status_code, data)
        print(mailbox, sorted(client.get("/openapi.json").json()["components"]["schemas"]))
