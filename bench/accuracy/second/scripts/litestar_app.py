from litestar import Litestar, get
from litestar.testing import TestClient


@get("/items/{item:int}")
async def read(item: int) -> dict[str, int]:
    return {"item": item}


with TestClient(Litestar([read])) as client:
    print(client.get("/items/3").json())
