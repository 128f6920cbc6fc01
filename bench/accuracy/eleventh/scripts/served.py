from a2wsgi import ASGIMiddleware, WSGIMiddleware


async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"kettle"})


def start(status, headers, info=None):
    print(status)


import io

environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "SERVER_NAME": "test", "SERVER_PORT": "80", "QUERY_STRING": "", "wsgi.input": io.BytesIO(),
           "wsgi.url_scheme": "http", "SERVER_PROTOCOL": "HTTP/1.1"}
print(b"".join(ASGIMiddleware(app)(environ, start)))
