"""A FastAPI service with logins, permissions, class based routes, ETags and lifespan parts."""
import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi_class import View, endpoint
from fastapi_etag import Etag, add_exception_handler
from fastapi_lifespan_manager import LifespanManager, State
from fastapi_login import LoginManager
from fastapi_login.exceptions import InvalidCredentialsException
from fastapi_permissions import Allow, Authenticated, Deny, Everyone, configure_permissions, has_permission
from pydantic import BaseModel
from fastapi.testclient import TestClient
from asgi_request_id import RequestIDMiddleware, request_id_ctx_var
from brotli_asgi import BrotliMiddleware

manager = LifespanManager()
auth = LoginManager("a-secret-of-some-length-for-the-test-0123", token_url="/login", default_expiry=timedelta(minutes=5))
USERS = {"ann": {"name": "ann", "role": "role:admin"}, "bob": {"name": "bob", "role": "role:guest"}}


@manager.add
async def counters(app: FastAPI):
    state = {"counter": {"hits": 0}}
    yield state
    print("closing with", state["counter"])


@auth.user_loader()
def load(name: str):
    return USERS.get(name)


class Tool(BaseModel):
    name: str
    owner: str

    def __acl__(self):
        return [(Allow, Authenticated, "view"), (Allow, "role:admin", "edit"), (Allow, f"user:{self.owner}", "edit"), (Deny, Everyone, "edit")]


TOOLS = {"saw": Tool(name="saw", owner="bob"), "axe": Tool(name="axe", owner="ann")}


def principals(user=Depends(auth)):
    return [Everyone, Authenticated, f"user:{user['name']}", user["role"]]


def tool(name: str):
    return TOOLS[name]


Permission = configure_permissions(principals)
app = FastAPI(lifespan=manager)
app.add_middleware(RequestIDMiddleware)
app.add_middleware(BrotliMiddleware, minimum_size=10)
add_exception_handler(app)


@app.post("/login/{name}")
def login(name: str):
    if not load(name):
        raise InvalidCredentialsException
    return {"token": auth.create_access_token(data={"sub": name})}


@app.get("/tool/{name}")
def edit(found: Tool = Permission("edit", tool)):
    return {"edits": found.name}


async def version(request: Request):
    return str(len(TOOLS))


@app.get("/tools", dependencies=[Depends(Etag(version))])
async def tools(request: Request):
    request.state.counter["hits"] += 1
    return {"names": sorted(TOOLS), "id": bool(request_id_ctx_var.get())}


@View(app, path="/shelf")
class Shelf:
    async def get(self):
        return {"shelf": len(TOOLS)}

    @endpoint(("PUT",), path="clear")
    async def clear(self):
        return {"cleared": True}


if __name__ == "__main__":
    with TestClient(app) as client:
        tokens = {n: client.post(f"/login/{n}").json()["token"] for n in USERS}
        for name, what in (("ann", "saw"), ("bob", "saw"), ("bob", "axe")):
            print(client.get(f"/tool/{what}", headers={"Authorization": "Bearer " + tokens[name]}).status_code)
        first = client.get("/tools")
        print(first.json(), client.get("/tools", headers={"If-None-Match": first.headers["etag"]}).status_code)
        print(client.get("/shelf").json(), client.put("/shelf/clear").status_code)
        print(has_permission([Authenticated], "edit", TOOLS["axe"]))
