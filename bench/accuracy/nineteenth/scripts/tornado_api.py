"""Test a tornado application with its own test case class."""
import json
import sys
import unittest

import tornado.ioloop
import tornado.web
from tornado.concurrent import run_on_executor
from tornado.locks import Semaphore
from tornado.queues import Queue
from tornado.template import DictLoader
from tornado.testing import AsyncHTTPTestCase, gen_test
from tornado.websocket import WebSocketHandler, websocket_connect

TEMPLATES = DictLoader({"base.html": "<h1>{% block t %}{% end %}</h1>",
                        "hi.html": "{% extends base.html %}{% block t %}{{ name }}{% end %}"})

class BaseHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.request.headers.get("X-User")
    def write_error(self, status_code, **kwargs):
        self.finish({"error": self._reason, "code": status_code})

class Hello(BaseHandler):
    async def get(self, name):
        self.render("hi.html", name=name)

class Sum(BaseHandler):
    @tornado.web.authenticated
    def post(self):
        numbers = json.loads(self.request.body)
        if not numbers:
            raise tornado.web.HTTPError(400, reason="Nothing to add")
        self.write({"sum": sum(numbers), "url": self.reverse_url("hello", "x")})

class Echo(WebSocketHandler):
    async def on_message(self, message):
        await self.write_message(message.upper())

class ApiTest(AsyncHTTPTestCase):
    def get_app(self):
        return tornado.web.Application(
            [tornado.web.url(r"/hello/(\w+)", Hello, name="hello"), (r"/sum", Sum), (r"/ws", Echo)],
            template_loader=TEMPLATES, log_function=lambda handler: None, login_url="/login")
    def test_page(self):
        self.assertEqual(self.fetch("/hello/Eva").body, b"<h1>Eva</h1>")
        self.assertEqual(self.fetch("/nothing").code, 404)
    def test_sum(self):
        headers = {"X-User": "kim"}
        reply = self.fetch("/sum", method="POST", body="[1, 2]", headers=headers)
        self.assertEqual(json.loads(reply.body), {"sum": 3, "url": "/hello/x"})
        self.assertEqual(json.loads(self.fetch("/sum", method="POST", body="[]", headers=headers).body)["code"], 400)
        self.assertEqual(self.fetch("/sum", method="POST", body="[]").code, 403)
    @gen_test
    async def test_socket_and_queue(self):
        conn = await websocket_connect(f"ws://127.0.0.1:{self.get_http_port()}/ws")
        await conn.write_message("hey")
        self.assertEqual(await conn.read_message(), "HEY")
        conn.close()
        queue = Queue(maxsize=2)
        async with Semaphore(1):
            await queue.put(1)
            self.assertEqual(await queue.get(), 1)

if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(ApiTest)
    result = unittest.TextTestRunner(stream=open("/dev/null", "w")).run(suite)
    print(result.testsRun, [t[1].splitlines()[-1] for t in result.failures + result.errors])
    sys.exit(not result.wasSuccessful())
