from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from fastapi_pagination import Page, add_pagination, paginate
from slowapi import Limiter, _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)
app = FastAPI()
app.state.limiter = limiter
app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)


@app.get("/numbers")
@limiter.limit("2/minute")
async def numbers(request: Request) -> Page[int]:
    return paginate(list(range(100)))


add_pagination(app)
client = TestClient(app)
print([client.get("/numbers?size=3").status_code for _ in range(3)])
