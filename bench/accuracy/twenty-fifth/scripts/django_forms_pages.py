"""Crispy forms, captcha settings, template partials and render blocks of a small site."""
import django
from django.conf import settings

TEMPLATES = {
    "base.html": "{% load mathfilters %}<main>{% block body %}{{ total|mul:2 }}{% endblock %}</main>",
    "page.html": "{% extends 'base.html' %}{% load partials crispy_forms_tags %}{% block body %}"
                 "{% partialdef row inline %}<li>{{ name }}</li>{% endpartialdef %}{% crispy form %}{% endblock %}",
}
settings.configure(
    SECRET_KEY="q" * 40, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "crispy_forms", "crispy_bootstrap5", "mathfilters",
                    "template_partials.apps.SimpleAppConfig", "captcha", "recurrence"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    CRISPY_ALLOWED_TEMPLATE_PACKS="bootstrap5", CRISPY_TEMPLATE_PACK="bootstrap5",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {"loaders": [("template_partials.loader.Loader", [("django.template.loaders.locmem.Loader", TEMPLATES),
                                                                             "django.template.loaders.app_directories.Loader"])],
                            "builtins": ["template_partials.templatetags.partials"]}}],
    MIDDLEWARE=["htmlmin.middleware.HtmlMinifyMiddleware"], HTML_MINIFY=True, DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from crispy_bootstrap5.bootstrap5 import FloatingField
from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.test import RequestFactory
from django_jsonform.forms.fields import JSONFormField
from recurrence import Recurrence, Rule, WEEKLY
from render_block import render_block_to_string


class OrderForm(forms.Form):
    name = forms.CharField(max_length=20)
    extras = JSONFormField(schema={"type": "array", "items": {"type": "string"}}, required=False)

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.layout = Layout(FloatingField("name"), Submit("go", "Order"))
        return helper


def page(request):
    return render(request, "page.html", {"form": OrderForm(), "name": "saw", "total": 21})


urlpatterns = []

if __name__ == "__main__":
    request = RequestFactory().get("/")
    html = page(request).content.decode()
    print(html.count("form-floating"), "<li>saw</li>" in html, 'value="Order"' in html)
    print(render_block_to_string("base.html", "body", {"total": 21}))
    form = OrderForm({"name": "x" * 30, "extras": '["a", "b"]'})
    print(form.is_valid(), dict(form.errors))
    rule = Recurrence(rrules=[Rule(WEEKLY, interval=2, count=4)])
    print(len(rule.rrules), rule.rrules[0].interval)
    print(HttpResponse("ok").status_code)
