"""A one-file Django site whose form is rendered by django-bootstrap5."""
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django_bootstrap5"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    BOOTSTRAP5={"required_css_class": "need"},
)
django.setup()

from django import forms
from django.http import HttpResponse
from django.template import engines
from django.test import Client
from django.urls import path

PAGE = """{% load django_bootstrap5 %}{% bootstrap_css %}
<form method="post">{% bootstrap_form form layout="horizontal" %}
{% bootstrap_button button_type="submit" content="Send" %}</form>
{% bootstrap_alert "Careful" alert_type="warning" %}"""


class Contact(forms.Form):
    name = forms.CharField(max_length=20, help_text="Your name")
    mail = forms.EmailField()
    ok = forms.BooleanField(required=False)


def view(request):
    form = Contact(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return HttpResponse("thanks " + form.cleaned_data["name"])
    return HttpResponse(engines["django"].from_string(PAGE).render({"form": form}, request))


urlpatterns = [path("", view)]

client = Client()
html = client.get("/").content.decode()
print(html.count("form-control"), "form-check-input" in html, "alert-warning" in html, "need" in html)
bad = client.post("/", {"name": "Ann", "mail": "nope"}).content.decode()
print("is-invalid" in bad, "valid email" in bad)
print(client.post("/", {"name": "Ann", "mail": "a@b.org"}).content.decode())
