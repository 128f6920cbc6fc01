"""FastAPI orders: injected services, CSRF tokens, common utilities and CORS from the environment."""
import os

os.environ.setdefault("ALLOWED_CORS_ORIGINS", "https://shed.test")

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from fastapi_cors import CORS
from fastapi_csrf_protect import CsrfProtect
from fastapi_csrf_protect.exceptions import CsrfProtectError
from fastapi_injectable import injectable
from pydantic import BaseModel
from pydantic_settings import BaseSettings


class CsrfSettings(BaseSettings):
    secret_key: str = "secret"
    cookie_samesite: str = "lax"


@CsrfProtect.load_config
def csrf_config():
    return CsrfSettings()


class Order(BaseModel):
    item: str
    count: int = 1


class Prices:
    table = {"saw": 20, "nail": 1}

    def of(self, item):
        if item not in self.table:
            raise HTTPException(404, f"no price for {item}")
        return self.table[item]


def prices():
    return Prices()


@injectable
def quote(item: str, book: Prices = Depends(prices)) -> int:
    return book.of(item) * 2


app = FastAPI()
CORS(app)


@app.post("/orders")
def order(data: Order, book: Prices = Depends(prices)):
    return {"total": book.of(data.item) * data.count}


@app.get("/form")
def form(protect: CsrfProtect = Depends()):
    token, signed = protect.generate_csrf_tokens()
    answer = JSONResponse({"token": bool(token)})
    protect.set_csrf_cookie(signed, answer)
    return answer


@app.post("/form")
async def posted(request: Request, protect: CsrfProtect = Depends()):
    await protect.validate_csrf(request)
    return {"ok": True}


@app.exception_handler(CsrfProtectError)
def refused(request, error):
    return JSONResponse({"detail": error.message}, status_code=error.status_code)


if __name__ == "__main__":
    client = TestClient(app)
    for item in ("saw", "glue"):
        answer = client.post("/orders", json={"item": item, "count": 3})
        print(answer.status_code, answer.json())
    print(quote("nail"))
    print(client.get("/form").json(), client.post("/form").json())
    print(client.get("/form", headers={"Origin": "https://shed.test"}).headers.get("access-control-allow-origin"))
