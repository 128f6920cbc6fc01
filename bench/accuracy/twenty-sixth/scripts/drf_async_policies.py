"""Async Django REST views with access policies, recursive serializers and import checks."""
import asyncio

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="k", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "adrf", "easy_thumbnails", "imagekit", "django_json_widget"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser"},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

from adrf.decorators import api_view
from adrf.serializers import Serializer as AsyncSerializer
from adrf.views import APIView
from django import forms
from django.test import AsyncClient, Client
from django.urls import path
from django_json_widget.widgets import JSONEditorWidget
from imagekit import ImageSpec
from pilkit.processors import ResizeToFill
from rest_access_policy import AccessPolicy
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework_recursive.fields import RecursiveField


class Node(serializers.Serializer):
    name = serializers.CharField()
    children = RecursiveField(many=True, required=False)


class Count(AsyncSerializer):
    number = serializers.IntegerField(min_value=1)


class ToolPolicy(AccessPolicy):
    statements = [
        {"action": ["list"], "principal": "*", "effect": "allow"},
        {"action": ["sharpen"], "principal": "*", "effect": "allow", "condition": "is_monday"},
    ]

    def is_monday(self, request, view, action):
        return request.query_params.get("day") == "monday"


class Tools(viewsets.ViewSet):
    permission_classes = [ToolPolicy]

    def list(self, request):
        return Response(Node({"name": "root", "children": [{"name": "saw", "children": []}]}).data)

    @action(detail=False)
    def sharpen(self, request):
        return Response({"sharp": True})


class Sum(APIView):
    async def post(self, request):
        await asyncio.sleep(0)
        check = Count(data=request.data)
        if not check.is_valid():
            return Response(check.errors, status=400)
        return Response({"twice": check.validated_data["number"] * 2})


@api_view(["GET"])
async def hello(request):
    return Response({"hello": "async"})


class Thumb(ImageSpec):
    processors = [ResizeToFill(20, 20)]
    format = "PNG"


class ToolForm(forms.Form):
    data = forms.JSONField(widget=JSONEditorWidget(mode="code"))


router = SimpleRouter()
router.register("tools", Tools, basename="tools")
urlpatterns = [path("sum/", Sum.as_view()), path("hello/", hello), *router.urls]


async def asynchronous():
    client = AsyncClient()
    print((await client.get("/hello/")).content)
    print((await client.post("/sum/", {"number": 4}, content_type="application/json")).content)
    print((await client.post("/sum/", {"number": 0}, content_type="application/json")).status_code)


if __name__ == "__main__":
    client = Client()
    print(client.get("/tools/").json())
    print(client.get("/tools/sharpen/").status_code, client.get("/tools/sharpen/?day=monday").json())
    asyncio.run(asynchronous())
    print(ToolForm({"data": "{\"a\": 1}"}).is_valid(), Thumb.format)
