from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient


async def home(request):
    return PlainTextResponse("home")


async def item(request):
    return JSONResponse({"id": request.path_params["id"]})


app = Starlette(routes=[Route("/", home), Mount("/api", routes=[Route("/{id:int}", item)])], middleware=[Middleware(GZipMiddleware)])

if __name__ == "__main__":
    client = TestClient(app)
    print(client.get("/").text, client.get("/api/7").json(), client.get("/api/x").status_code)
