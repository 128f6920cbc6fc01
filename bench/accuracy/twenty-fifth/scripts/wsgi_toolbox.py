"""A WSGI stack: an httpbin application behind a lambda-style gateway, called with requests-like events."""
import json
import urllib.parse
from wsgiref.util import setup_testing_defaults

from apig_wsgi import make_lambda_handler
from httpbin import app as bin_app
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client


def plain(environ, start_response):
    setup_testing_defaults(environ)
    body = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}?{environ.get('QUERY_STRING', '')}".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


class Upper:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        return [chunk.upper() for chunk in self.app(environ, start_response)]


stack = DispatcherMiddleware(plain, {"/bin": bin_app, "/loud": Upper(plain)})
handler = make_lambda_handler(stack, binary_support=True)


def event(path, method="GET", body=None, **query):
    return {
        "version": "1.0", "httpMethod": method, "path": path, "body": body, "isBase64Encoded": False,
        "headers": {"Host": "shed.test"}, "multiValueHeaders": {"Host": ["shed.test"]},
        "queryStringParameters": query, "multiValueQueryStringParameters": {key: [value] for key, value in query.items()},
        "requestContext": {},
    }


def main():
    for wanted in (event("/x", a="1"), event("/loud/x"), event("/bin/status/418"), event("/bin/anything", "POST", "saw", q="z")):
        answer = handler(wanted, None)
        text = answer["body"]
        if answer["statusCode"] == 200 and text.startswith("{"):
            found = json.loads(text)
            text = {key: found[key] for key in ("args", "data", "method")}
        print(answer["statusCode"], text if isinstance(text, dict) else text.strip()[:40])
    client = Client(stack)
    print(client.get("/bin/base64/" + urllib.parse.quote("c2F3")).text)
    print(client.get("/bin/basic-auth/ann/pw", auth=("ann", "pw")).json)
    print(client.get("/bin/xml").text.count("<slide"), client.get("/bin/gzip").status_code)


if __name__ == "__main__":
    main()
