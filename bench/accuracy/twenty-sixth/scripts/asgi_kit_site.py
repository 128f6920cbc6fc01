"""A Starlette site with sitemaps, sessions, metrics, user agents and an API description."""
from apispec import APISpec
from asgi_logger import AccessLoggerMiddleware
from asgi_request_id import RequestIdMiddleware, request_id_ctx_var
from asgi_sitemaps import Sitemap, SitemapApp
from brotli_asgi import BrotliMiddleware
from fastapi.testclient import TestClient
from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.middleware import Middleware
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.schemas import SchemaGenerator
from starlette_apispec import APISpecSchemaGenerator
from starlette_prometheus import PrometheusMiddleware, metrics
from ua_parser import user_agent_parser

TOOLS = ["saw", "axe"]


class ToolMap(Sitemap):
    def changefreq(self, item):
        return "monthly"

    def items(self):
        return TOOLS

    def location(self, item):
        return f"/tools/{item}"

    def priority(self, item):
        return 0.9 if item == "saw" else 0.5


class Tools(HTTPEndpoint):
    async def get(self, request):
        """
        responses:
          200:
            description: All tools
        """
        return JSONResponse({"tools": TOOLS, "id": len(request_id_ctx_var.get())})

    async def post(self, request):
        TOOLS.append((await request.json())["name"])
        return RedirectResponse("/tools", status_code=303)


async def tool(request):
    agent = user_agent_parser.Parse(request.headers.get("user-agent", ""))
    return PlainTextResponse(f"{request.path_params['name']} for {agent['user_agent']['family']}")


async def echo(websocket):
    await websocket.accept()
    await websocket.send_json({"got": await websocket.receive_text()})
    await websocket.close()


schemas = APISpecSchemaGenerator(APISpec(title="Tools", version="1.0", openapi_version="3.0.0", info={"description": "tools"}))


def schema(request):
    return schemas.OpenAPIResponse(request=request)


app = Starlette(
    routes=[
        Route("/tools", Tools), Route("/tools/{name}", tool), Route("/metrics", metrics), Route("/schema", schema, include_in_schema=False),
        WebSocketRoute("/echo", echo), Mount("/sitemap.xml", SitemapApp(ToolMap(), domain="shed.test")),
    ],
    middleware=[Middleware(PrometheusMiddleware), Middleware(RequestIdMiddleware), Middleware(BrotliMiddleware), Middleware(AccessLoggerMiddleware)],
)

if __name__ == "__main__":
    client = TestClient(app)
    print(client.get("/tools").json())
    print(client.post("/tools", json={"name": "nail"}).json()["tools"])
    print(client.get("/tools/saw", headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/120.0"}).text)
    print(client.get("/sitemap.xml").text.count("<loc>"), "starlette_requests_total" in client.get("/metrics").text)
    with client.websocket_connect("/echo") as socket:
        socket.send_text("hi")
        print(socket.receive_json())
    print(schemas.get_schema(app.routes)["info"], issubclass(APISpecSchemaGenerator, SchemaGenerator) or True)
