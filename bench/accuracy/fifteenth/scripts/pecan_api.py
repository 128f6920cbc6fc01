"""Serve a small todo API with Pecan and call it in-process."""
import json

from pecan import abort, expose, make_app
from pecan.hooks import PecanHook
from pecan.rest import RestController
from webob import Request


class TodoController(RestController):
    todos = {1: "write", 2: "test"}

    @expose("json")
    def get_all(self):
        return {"todos": self.todos}

    @expose("json")
    def get_one(self, number):
        if int(number) not in self.todos:
            abort(404)
        return {"todo": self.todos[int(number)]}

    @expose("json")
    def post(self, title):
        number = max(self.todos) + 1
        self.todos[number] = title
        return {"created": number}


class RootController:
    todos = TodoController()

    @expose(content_type="text/plain")
    def index(self):
        return "todo service"


class Header(PecanHook):
    def after(self, state):
        state.response.headers["X-Service"] = "todo"


application = make_app(RootController(), hooks=[Header()])


def call(path, **arguments):
    response = Request.blank(path, **arguments).get_response(application)
    return response.status_int, response.headers.get("X-Service"), response.text[:60]


print(call("/"))
print(call("/todos/"))
print(call("/todos/2"))
print(call("/todos/", POST={"title": "ship"}))
status, _, body = call("/todos/3")
print(status, json.loads(body))
print(call("/todos/9")[0])
