import asyncio

from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.httpserver import HTTPServer
from tornado.template import DictLoader
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler, url

PAGES = {"base.html": "<h1>{% block t %}{% end %}</h1>", "hi.html": "{% extends 'base.html' %}{% block t %}Hi {{ name }}!{% end %}"}


class Hi(RequestHandler):
    def get(self, name):
        self.write(self.application.loader.load("hi.html").generate(name=name))


class Add(RequestHandler):
    async def post(self):
        await asyncio.sleep(0)
        numbers = [int(n) for n in self.get_arguments("n")]
        self.write({"sum": sum(numbers)})


async def main():
    app = Application([url(r"/hi/(\w+)", Hi, name="hi"), url(r"/add", Add)])
    app.loader = DictLoader(PAGES)
    server = HTTPServer(app)
    socket, port = bind_unused_port()
    server.add_socket(socket)
    client = AsyncHTTPClient()
    base = f"http://127.0.0.1:{port}"
    print((await client.fetch(base + app.reverse_url("hi", "Bob"))).body)
    print((await client.fetch(base + "/add", method="POST", body="n=1&n=2&n=39")).body)
    try:
        await client.fetch(base + "/nope")
    except HTTPClientError as error:
        print(error.code)
    server.stop()


asyncio.run(main())
