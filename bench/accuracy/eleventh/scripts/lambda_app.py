from mangum import Mangum
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

app = Starlette(routes=[Route("/", lambda request: PlainTextResponse("kettle"))])
event = {"version": "2.0", "rawPath": "/", "rawQueryString": "", "headers": {}, "isBase64Encoded": False,
         "requestContext": {"http": {"method": "GET", "path": "/", "sourceIp": "127.0.0.1"}, "domainName": "test"}}
print(Mangum(app, lifespan="off")(event, {})["body"])
