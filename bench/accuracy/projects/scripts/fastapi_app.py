from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field


class Item(BaseModel):
    name: str
    price: float = Field(gt=0)


def store():
    return {1: Item(name="cup", price=2.5)}


app = FastAPI()


@app.get("/items/{key}")
def read(key: int, items: dict = Depends(store)) -> Item:
    if key not in items:
        raise HTTPException(404)
    return items[key]


@app.post("/items")
def create(item: Item) -> Item:
    return item


if __name__ == "__main__":
    client = TestClient(app)
    print(client.get("/items/1").json(), client.get("/items/2").status_code)
    print(client.post("/items", json={"name": "pen", "price": -1}).status_code)
