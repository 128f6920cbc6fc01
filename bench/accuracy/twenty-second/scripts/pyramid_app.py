from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPNotFound
from pyramid.response import Response
from pyramid.view import notfound_view_config, view_config
from webtest import TestApp

TASKS = ["write", "test"]


@view_config(route_name="tasks", renderer="json", request_method="GET")
def tasks(request):
    return {"tasks": TASKS, "self": request.route_path("tasks")}


@view_config(route_name="task", renderer="string")
def task(request):
    index = int(request.matchdict["index"])
    if index >= len(TASKS):
        raise HTTPNotFound()
    return TASKS[index]


@notfound_view_config()
def missing(request):
    return Response("no such page", status=404, content_type="text/plain")


def tween_factory(handler, registry):
    def tween(request):
        response = handler(request)
        response.headers["X-Tween"] = registry.settings["name"]
        return response
    return tween


def main():
    with Configurator(settings={"name": "demo"}) as config:
        config.add_route("tasks", "/tasks")
        config.add_route("task", r"/tasks/{index:\d+}")
        config.add_tween(f"{__name__}.tween_factory")
        config.scan(__name__)
        return config.make_wsgi_app()


client = TestApp(main())
answer = client.get("/tasks")
print(answer.json, answer.headers["X-Tween"])
print(client.get("/tasks/1").text, client.get("/tasks/7", status=404).text)
