"""Django: ordered and soft-deleted models, rules permissions, CSP header, Estonian form fields."""
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="k", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "safedelete", "ordered_model", "localflavor", "rules.apps.AutodiscoverRulesConfig"],
    MIDDLEWARE=["csp.middleware.CSPMiddleware"],
    AUTHENTICATION_BACKENDS=["rules.permissions.ObjectPermissionBackend", "django.contrib.auth.backends.ModelBackend"],
    CONTENT_SECURITY_POLICY={"DIRECTIVES": {"default-src": ["'self'", "cdn.example"]}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

import rules
from csp.decorators import csp_update
from django import forms
from django.contrib.auth.models import User
from django.db import connection, models
from django.http import HttpResponse
from django.test import RequestFactory, Client
from django.urls import path
from localflavor.us.forms import USStateField, USZipCodeField
from ordered_model.models import OrderedModel
from safedelete import SOFT_DELETE_CASCADE
from safedelete.models import SafeDeleteModel


class Step(OrderedModel):
    name = models.CharField(max_length=20)

    class Meta(OrderedModel.Meta):
        app_label = "shop"


class Product(SafeDeleteModel):
    _safedelete_policy = SOFT_DELETE_CASCADE
    name = models.CharField(max_length=20)
    owner = models.ForeignKey(User, on_delete=models.CASCADE)

    class Meta:
        app_label = "shop"


class Address(forms.Form):
    state = USStateField()
    zip_code = USZipCodeField()


@rules.predicate
def is_owner(user, product):
    return product is not None and product.owner_id == user.pk


rules.add_perm("shop.change_product", is_owner | rules.is_superuser)


@csp_update({"img-src": ["img.example"]})
def home(request):
    return HttpResponse("home")


urlpatterns = [path("", home)]


def main():
    with connection.schema_editor() as editor:
        for model in (django.contrib.contenttypes.models.ContentType, django.contrib.auth.models.Permission, django.contrib.auth.models.Group, User, Step, Product):
            editor.create_model(model)
    for name in "abc":
        Step.objects.create(name=name)
    Step.objects.get(name="c").top()
    print([s.name for s in Step.objects.all()])
    ann, bob = User.objects.create(username="ann"), User.objects.create(username="bob")
    lamp = Product.objects.create(name="lamp", owner=ann)
    print(ann.has_perm("shop.change_product", lamp), bob.has_perm("shop.change_product", lamp))
    lamp.delete()
    print(Product.objects.count(), Product.all_objects.count())
    print(Client().get("/").headers["Content-Security-Policy"])
    form = Address({"state": "texas", "zip_code": "123"})
    print(form.is_valid(), sorted(form.errors))


main()
