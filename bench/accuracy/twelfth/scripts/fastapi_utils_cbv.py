"""A class based view with a camel-case model, exercised with the test client."""
from fastapi import APIRouter, Depends, FastAPI
from fastapi.testclient import TestClient
from fastapi_utils.cbv import cbv
from fastapi_utils.api_model import APIModel
from fastapi_utils.timing import add_timing_middleware

router = APIRouter()
STORE = {}


class Item(APIModel):
    item_name: str
    unit_price: float


def get_store():
    return STORE


@cbv(router)
class ItemViews:
    store: dict = Depends(get_store)

    @router.post("/items/{key}")
    def create(self, key: int, item: Item) -> Item:
        self.store[key] = item
        return item

    @router.get("/items/{key}")
    def read(self, key: int) -> Item:
        return self.store[key]


records = []
app = FastAPI()
app.include_router(router)
add_timing_middleware(app, record=records.append, exclude="health")

client = TestClient(app)
print(client.post("/items/1", json={"itemName": "pen", "unitPrice": 1.5}).json())
print(client.get("/items/1").status_code, client.get("/items/x").status_code)
print("timings recorded:", len(records) > 0)
