"""A one-file Django project: models, views, forms, ORM queries, test client."""
import django
from django.conf import settings

settings.configure(
    DEBUG=False,
    SECRET_KEY="x",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django import forms
from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.template import engines
from django.test import Client
from django.urls import path


class Book(models.Model):
    title = models.CharField(max_length=100)
    pages = models.IntegerField()

    class Meta:
        app_label = "library"


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = ["title", "pages"]


def listing(request):
    template = engines["django"].from_string("{% for b in books %}{{ b.title|upper }}:{{ b.pages }} {% endfor %}")
    return HttpResponse(template.render({"books": Book.objects.order_by("-pages")}))


def add(request):
    form = BookForm(request.POST)
    if form.is_valid():
        return JsonResponse({"id": form.save().pk})
    return JsonResponse(form.errors, status=400)


urlpatterns = [path("", listing), path("add/", add)]

with connection.schema_editor() as editor:
    editor.create_model(Book)
client = Client()
print(client.post("/add/", {"title": "Dune", "pages": 412}).json())
print(client.post("/add/", {"title": "Emma", "pages": 474}).json())
print(client.post("/add/", {"title": "", "pages": "many"}).json())
print(client.get("/").content.decode())
print(Book.objects.filter(pages__gt=400).aggregate(models.Sum("pages")))
