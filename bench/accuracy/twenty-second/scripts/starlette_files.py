import tempfile
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, RedirectResponse, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient


async def home(request):
    return JSONResponse({"query": dict(request.query_params), "path": request.url.path})


async def go(request):
    return RedirectResponse(request.url_for("home"))


async def numbers(request):
    async def generate():
        for n in range(request.path_params["count"]):
            yield f"{n}\n"
    return StreamingResponse(generate(), media_type="text/plain")


with tempfile.TemporaryDirectory() as folder:
    Path(folder, "site.css").write_text("body { color: red }\n" * 50)
    app = Starlette(
        routes=[
            Route("/", home, name="home"),
            Route("/go", go),
            Route("/numbers/{count:int}", numbers),
            Mount("/static", StaticFiles(directory=folder)),
        ],
        middleware=[Middleware(GZipMiddleware, minimum_size=200)],
    )
    client = TestClient(app)
    print(client.get("/?a=1&b=2").json())
    print(client.get("/go", follow_redirects=False).status_code)
    print(client.get("/numbers/4").text.split())
    css = client.get("/static/site.css")
    print(len(css.text), css.headers["content-encoding"])
    print(client.get("/static/none.css").status_code)
