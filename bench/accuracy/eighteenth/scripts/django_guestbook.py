"""A whole Django site in a file: model, form, class-based views, template, middleware, test client."""
import sys

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x", DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    MIDDLEWARE=["django.middleware.common.CommonMiddleware", f"{__name__}.stamp"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": [
        ("django.template.loaders.locmem.Loader", {
            "base.html": "<body>{% block main %}{% endblock %}</body>",
            "list.html": "{% extends 'base.html' %}{% block main %}{% for e in object_list %}<p>{{ e.name|upper }}: {{ e.text|truncatewords:3 }}</p>"
                         "{% empty %}nobody{% endfor %}{% if form.errors %}{{ form.errors.as_text }}{% endif %}{% endblock %}"})]}}],
)
django.setup()

from django import forms
from django.db import connection, models
from django.db.models import Avg, Count, F, Q
from django.urls import path, reverse
from django.views.generic import CreateView, ListView


class EntryQuery(models.QuerySet):
    def good(self):
        return self.filter(Q(stars__gte=4) | Q(name="owner"))


class Entry(models.Model):
    name = models.CharField(max_length=20)
    text = models.TextField()
    stars = models.PositiveSmallIntegerField(default=3)
    objects = EntryQuery.as_manager()

    class Meta:
        app_label = "guestbook"
        ordering = ["-stars", "name"]


class EntryForm(forms.ModelForm):
    class Meta:
        model = Entry
        fields = ["name", "text", "stars"]

    def clean_text(self):
        if "spam" in self.cleaned_data["text"]:
            raise forms.ValidationError("no spam, please")
        return self.cleaned_data["text"]


def stamp(get_response):
    def middleware(request):
        response = get_response(request)
        response["X-Entries"] = Entry.objects.count()
        return response
    return middleware


urlpatterns = [
    path("", ListView.as_view(model=Entry, template_name="list.html"), name="home"),
    path("new/", CreateView.as_view(model=Entry, form_class=EntryForm, template_name="list.html", success_url="/"), name="new"),
]

if __name__ == "__main__":
    from django.test import Client
    with connection.schema_editor() as editor:
        editor.create_model(Entry)
    client = Client()
    print(client.get("/").content.decode())
    for name, text, stars in [("ann", "what a very lovely place", 5), ("bob", "buy spam", 1), ("owner", "welcome", 2)]:
        reply = client.post(reverse("new"), {"name": name, "text": text, "stars": stars})
        print(reply.status_code, reply["X-Entries"], reply.content.decode())
    Entry.objects.update(stars=F("stars") + 1)
    print(client.get("/").content.decode(), list(Entry.objects.good().values_list("name", "stars")))
    print(Entry.objects.aggregate(Avg("stars"), n=Count("pk")), Entry.objects.filter(stars__gt=3).query)
