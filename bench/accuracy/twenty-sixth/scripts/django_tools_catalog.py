"""A Django project in one file with enum fields, cloning, robots, meta tags and a watchman status page."""
import sys

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="tools", DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sites", "django.contrib.sessions", "django.contrib.messages", "meta", "stronghold", "watchman", "django_cleanup.apps.CleanupConfig", "loginas"],
    MIDDLEWARE=["log_request_id.middleware.RequestIDMiddleware", "django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware", "stronghold.middleware.LoginRequiredMiddleware"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": ["django.template.context_processors.request"]}}],
    SITE_ID=1, LOGIN_URL="/login/", META_SITE_PROTOCOL="https", META_SITE_DOMAIN="shed.test", META_USE_TITLE_TAG=True,
    WATCHMAN_CHECKS=("watchman.checks.databases",), STRONGHOLD_PUBLIC_URLS=(r"^/status.*",), LOG_REQUESTS=False,
)
django.setup()

from django.db import connection, models
from django.http import JsonResponse
from django.template import engines
from django.test import Client
from django.urls import include, path
from django_enum import EnumField
from enum import IntEnum, Enum
from meta.views import Meta, MetadataMixin
from django.views.generic import TemplateView, View
from model_clone.mixin import CloneMixin
from stronghold.decorators import public
from zen_queries import fetch, queries_disabled, QueriesDisabledError


class Grade(IntEnum):
    RUSTY = 1
    USED = 2
    NEW = 3


class Colour(Enum):
    RED = "r"
    BLUE = "b"


class Tool(CloneMixin, models.Model):
    name = models.CharField(max_length=30)
    grade = EnumField(Grade, default=Grade.USED)
    colour = EnumField(Colour, default=Colour.RED)
    _clone_m2m_fields = []

    class Meta:
        app_label = "tools"


class ToolList(View):
    def get(self, request):
        found = fetch(Tool.objects.order_by("name"))
        with queries_disabled():
            return JsonResponse({"tools": [[t.name, t.grade.name, t.colour.value] for t in found]})


@public
def front(request):
    page = Meta(title="Shed", description="Tools and more", url="/", keywords=["saw", "axe"])
    text = engines["django"].from_string("{% include 'meta/meta.html' %}").render({"meta": page}, request)
    return JsonResponse({"lines": [line.strip() for line in text.splitlines() if line.strip()][:4]})


urlpatterns = [path("", front), path("tools/", ToolList.as_view()), path("status/", include("watchman.urls"))]

if __name__ == "__main__":
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Tool)
    saw = Tool.objects.create(name="saw", grade=Grade.NEW, colour=Colour.BLUE)
    print(saw.make_clone(attrs={"name": "saw two"}).grade)
    try:
        with queries_disabled():
            list(Tool.objects.all())
    except QueriesDisabledError:
        print("no queries here")
    client = Client()
    print(client.get("/").json())
    print(client.get("/tools/").status_code)
    client.force_login(get_user_model().objects.create_user("ann"))
    print(client.get("/tools/").json())
    print(client.get("/status/").json())
    sys.exit(0)
