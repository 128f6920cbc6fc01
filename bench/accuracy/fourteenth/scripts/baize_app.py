"""A small site with baize, WSGI and ASGI, called in process."""
import asyncio
import io
from wsgiref.util import setup_testing_defaults

from baize.asgi import JSONResponse as AsyncJSONResponse, Request as AsyncRequest, request_response as async_request_response
from baize.exceptions import HTTPException
from baize.wsgi import (JSONResponse, PlainTextResponse, RedirectResponse, Request, Router,
                        decorator, request_response)


@decorator
def timing_off(request, next_call):
    response = next_call(request)
    response.headers["x-wrapped"] = "yes"
    return response


@request_response
@timing_off
def hello(request: Request):
    name = request.path_params.get("name", "nobody")
    return PlainTextResponse(f"hello {name} {dict(request.query_params)}")


@request_response
def save(request: Request):
    if request.content_type.type != "application/json":
        raise HTTPException(415, content="json only")
    return JSONResponse({"got": request.json}, 201)


@request_response
def away(request):
    return RedirectResponse("/hello/there")


app = Router(("/hello/{name}", hello), ("/items", save), ("/away", away))


def call(path, method="GET", body=b"", **extra):
    environ = {"PATH_INFO": path, "REQUEST_METHOD": method, "wsgi.input": io.BytesIO(body),
               "CONTENT_LENGTH": str(len(body)), **extra}
    setup_testing_defaults(environ)
    seen = []
    content = b"".join(app(environ, lambda status, headers, exc=None: seen.extend((status, headers))))
    return seen[0], content, sorted(h for h in seen[1] if h[0] in ("x-wrapped", "location"))


@async_request_response
async def echo(request: AsyncRequest):
    return AsyncJSONResponse({"method": request.method, "body": (await request.body).decode()})


async def call_async():
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"abc", "more_body": False}

    async def send(message):
        sent.append(message)

    await echo({"type": "http", "method": "POST", "path": "/", "headers": [], "query_string": b""}, receive, send)
    return sent[0]["status"], sent[-1]["body"]


if __name__ == "__main__":
    print(call("/hello/zoe", QUERY_STRING="a=1"))
    print(call("/items", "POST", b'{"n": [1, 2]}', CONTENT_TYPE="application/json"))
    try:
        call("/items", "POST", b"x", CONTENT_TYPE="text/plain")
    except HTTPException as e:
        print(e.status_code, e.content)
    print(call("/away"), call("/none")[0])
    print(asyncio.run(call_async()))
