"""A REST API with camel-cased JSON, API keys and expandable fields, called through the test client."""
import json

import django
from django.conf import settings

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="x" * 50,
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "rest_framework_api_key"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    REST_FRAMEWORK={
        "DEFAULT_RENDERER_CLASSES": ("djangorestframework_camel_case.render.CamelCaseJSONRenderer",),
        "DEFAULT_PARSER_CLASSES": ("djangorestframework_camel_case.parser.CamelCaseJSONParser",),
    },
)
django.setup()

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.urls import include, path
from rest_flex_fields import FlexFieldsModelSerializer, FlexFieldsModelViewSet
from rest_framework.permissions import AllowAny
from rest_framework.routers import DefaultRouter
from rest_framework.test import APIClient
from rest_framework_api_key.models import APIKey
from rest_framework_api_key.permissions import HasAPIKey


class GroupSerializer(FlexFieldsModelSerializer):
    class Meta:
        model = Group
        fields = ("id", "name")


class UserSerializer(FlexFieldsModelSerializer):
    class Meta:
        model = User
        fields = ("id", "username", "first_name", "groups")
        expandable_fields = {"groups": (GroupSerializer, {"many": True})}


class UserView(FlexFieldsModelViewSet):
    serializer_class = UserSerializer
    queryset = User.objects.order_by("id")
    permit_list_expands = ["groups"]
    permission_classes = [HasAPIKey]


router = DefaultRouter()
router.register("users", UserView)
urlpatterns = [path("api/", include(router.urls))]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    group = Group.objects.create(name="clerks")
    User.objects.create(username="ann", first_name="Ann").groups.add(group)
    client = APIClient()
    print(client.get("/api/users/").status_code)
    _, key = APIKey.objects.create_key(name="script")
    client.credentials(HTTP_AUTHORIZATION="Api-Key " + key)
    print(client.get("/api/users/").content.decode())
    print(client.get("/api/users/1/?expand=groups&omit=first_name").content.decode())
    made = client.post("/api/users/", json.dumps({"username": "bob", "firstName": "Bob", "groups": [group.id]}), content_type="application/json")
    print(made.status_code, made.content.decode())
