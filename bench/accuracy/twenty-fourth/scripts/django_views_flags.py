"""Generic views of three libraries behind feature flags, rendered with a locmem template."""
import django
from django.conf import settings

PAGES = {
    "list.html": "{% for thing in object_list %}[{{ thing.username }}]{% endfor %}{{ headline }}",
    "form.html": "{% load bootstrap4 feature_flags %}{% bootstrap_form form %}{% flag_enabled 'BETA' as beta %}beta={{ beta }}",
}
settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="y" * 40,
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "bootstrap4", "extra_views", "flags", "annoying"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", PAGES), "django.template.loaders.app_directories.Loader"],
                    "context_processors": ["django.template.context_processors.request"]},
    }],
    FLAGS={"BETA": [{"condition": "parameter", "value": "beta"}], "NEW": [("boolean", True)]},
)
django.setup()

from annoying.decorators import ajax_request
from annoying.functions import get_object_or_None
from braces.views import JSONResponseMixin, SetHeadlineMixin
from django.contrib.auth.models import User
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.generic import ListView, View
from extra_views import ModelFormSetView, SearchableListMixin
from flags.decorators import flag_required
from flags.state import flag_enabled
from vanilla import CreateView


class Users(SearchableListMixin, SetHeadlineMixin, ListView):
    model, template_name, headline, search_fields = User, "list.html", "All", ["username"]


class AddUser(CreateView):
    model, template_name, fields, success_url = User, "form.html", ["username"], "/users"


class Numbers(JSONResponseMixin, View):
    def get(self, request):
        return self.render_json_response({"users": User.objects.count()})


@ajax_request
def one(request, name):
    user = get_object_or_None(User, username=name)
    return {"found": user is not None}


@flag_required("BETA")
def beta(request):
    return HttpResponse("welcome")


urlpatterns = [path("users", Users.as_view()), path("add", AddUser.as_view()), path("numbers", Numbers.as_view()), path("one/<name>", one), path("beta", beta)]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    client = Client()
    for name in ("ann", "bob"):
        print(client.post("/add", {"username": name}).status_code)
    for url in ("/users", "/users?q=an", "/numbers", "/one/ann", "/one/zed", "/beta", "/beta?beta=True"):
        answer = client.get(url)
        print(url, answer.status_code, answer.content.decode()[:60] if answer.status_code == 200 else "")
    print("form-control" in client.get("/add").content.decode(), flag_enabled("NEW"), ModelFormSetView.__name__)
