"""A Starlette service with Prometheus metrics and timing middleware, driven by its test client."""
import asyncio
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette_exporter import PrometheusMiddleware, handle_metrics
from timing_asgi import TimingClient, TimingMiddleware
from timing_asgi.integrations import StarletteScopeToName


class Recorder(TimingClient):
    def __init__(self):
        self.names = []

    def timing(self, metric_name, timing, tags=None):
        self.names.append(metric_name.split(".")[-1])


async def home(request):
    await asyncio.sleep(0)
    return JSONResponse({"path": request.url.path, "q": dict(request.query_params)})


async def fail(request):
    return PlainTextResponse("no", status_code=418)


async def echo(websocket):
    await websocket.accept()
    text = await websocket.receive_text()
    await websocket.send_json({"echo": text[::-1]})
    await websocket.close()


@asynccontextmanager
async def lifespan(app):
    app.state.started = True
    yield
    app.state.started = False


app = Starlette(
    routes=[Route("/", home), Mount("/api", routes=[Route("/fail", fail)]), WebSocketRoute("/ws", echo), Route("/metrics", handle_metrics)],
    lifespan=lifespan,
)
app.add_middleware(PrometheusMiddleware, app_name="setf", group_paths=True)
recorder = Recorder()
app.add_middleware(TimingMiddleware, client=recorder, metric_namer=StarletteScopeToName("setf", app))

with TestClient(app) as client:
    print(client.get("/?a=1").json(), client.get("/api/fail").status_code)
    with client.websocket_connect("/ws") as ws:
        ws.send_text("lazy")
        print(ws.receive_json())
    metrics = client.get("/metrics").text
    print(sorted({line.split("{")[0] for line in metrics.splitlines() if line.startswith("starlette_requests_total")}))
    print(sorted(set(recorder.names)))
