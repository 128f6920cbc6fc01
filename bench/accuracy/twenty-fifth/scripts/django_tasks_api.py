"""A django-ninja API over tagged tasks with filters and a state machine."""
import json

import django
from django.conf import settings

settings.configure(
    DEBUG=False, SECRET_KEY="z" * 40, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"], USE_TZ=True,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "taggit", "django_filters", "sequences", "django_guid", "__main__"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    MIDDLEWARE=["django_guid.middleware.guid_middleware", "django_permissions_policy.PermissionsPolicyMiddleware"],
    PERMISSIONS_POLICY={"camera": [], "geolocation": ["self"]},
    DJANGO_GUID={"RETURN_HEADER": False, "UUID_FORMAT": "hex"},
)

from django.apps import AppConfig, apps  # noqa: E402

if not apps.ready:
    django.setup()

import django_filters  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402
from django_fsm import FSMField, TransitionNotAllowed, transition  # noqa: E402
from ninja import NinjaAPI, Schema  # noqa: E402
from ninja.pagination import paginate  # noqa: E402
from sequences import get_next_value  # noqa: E402
from taggit.managers import TaggableManager  # noqa: E402


class Task(models.Model):
    number = models.IntegerField()
    title = models.CharField(max_length=50)
    state = FSMField(default="new", protected=True)
    tags = TaggableManager(blank=True)

    class Meta:
        app_label = "__main__"

    @transition(field=state, source="new", target="done")
    def finish(self):
        self.title += " (finished)"


class TaskFilter(django_filters.FilterSet):
    class Meta:
        model = Task
        fields = {"title": ["icontains"], "state": ["exact"]}


class TaskIn(Schema):
    title: str
    tags: list[str] = []


class TaskOut(Schema):
    number: int
    title: str
    state: str


api = NinjaAPI(title="Tasks")


@api.post("/tasks", response={201: TaskOut})
def create(request, data: TaskIn):
    task = Task.objects.create(number=get_next_value("tasks"), title=data.title)
    task.tags.add(*data.tags)
    return 201, task


@api.get("/tasks", response=list[TaskOut])
@paginate
def listing(request):
    return TaskFilter(request.GET, queryset=Task.objects.order_by("number")).qs


@api.post("/tasks/{number}/finish", response={200: TaskOut, 409: dict})
def finish(request, number: int):
    task = Task.objects.get(number=number)
    try:
        task.finish()
    except TransitionNotAllowed as error:
        return 409, {"error": str(error)}
    task.save()
    return task


urlpatterns = [path("api/", api.urls)]

if __name__ == "__main__":
    call_command("migrate", verbosity=0, run_syncdb=True)
    with connection.schema_editor() as editor:
        if "__main___task" not in connection.introspection.table_names():
            editor.create_model(Task)
    client = Client()
    for title, tags in (("sharpen saw", ["tool"]), ("sweep", []), ("saw wood", ["wood", "tool"])):
        print(client.post("/api/tasks", json.dumps({"title": title, "tags": tags}), content_type="application/json").json())
    for url in ("/api/tasks/1/finish", "/api/tasks/1/finish"):
        answer = client.post(url)
        print(answer.status_code, answer.json())
    answer = client.get("/api/tasks?title__icontains=saw&limit=1")
    print(answer.json(), answer.headers["Permissions-Policy"])
    print([t.title for t in Task.objects.filter(tags__name="tool").order_by("number")])
    print(sorted(client.get("/api/openapi.json").json()["paths"]))
