from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI(title="Items")
store: dict[int, "Item"] = {}


class Item(BaseModel):
    name: str = Field(min_length=2)
    price: float = Field(gt=0)
    tags: list[str] = []


def api_key(x_key: Annotated[str | None, Header()] = None):
    if x_key != "k":
        raise HTTPException(status_code=401, detail="no key")
    return x_key


@app.put("/items/{item_id}", status_code=201, dependencies=[Depends(api_key)])
def put_item(item_id: int, item: Item) -> Item:
    store[item_id] = item
    return item


@app.get("/items")
async def list_items(limit: Annotated[int, Query(le=10)] = 5, tag: str | None = None) -> list[Item]:
    found = [i for i in store.values() if tag is None or tag in i.tags]
    return found[:limit]


if __name__ == "__main__":
    client = TestClient(app)
    print(client.put("/items/1", json={"name": "pen", "price": 2}).status_code)
    head = {"X-Key": "k"}
    for n in range(4):
        r = client.put(f"/items/{n}", json={"name": f"pen{n}", "price": n + 1, "tags": ["even"] if n % 2 == 0 else []}, headers=head)
    print(r.status_code, r.json())
    print(client.get("/items", params={"tag": "even"}).json())
    print(client.put("/items/1", json={"name": "p", "price": -1}, headers=head).json()["detail"][0]["type"])
    print(client.get("/items?limit=99").status_code)
    print(sorted(client.get("/openapi.json").json()["components"]["schemas"]))
