import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x" * 50,
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.staticfiles", "rest_framework", "drf_yasg"],
    STATIC_URL="/static/",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None},
)
django.setup()

from django.test import Client
from django.urls import path
from drf_yasg import openapi
from drf_yasg.views import get_schema_view
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.response import Response


class PetSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=20)


class Pets(GenericAPIView):
    serializer_class = PetSerializer

    def get(self, request):
        return Response({"name": "cat"})


schema = get_schema_view(openapi.Info(title="Pets", default_version="v1"), public=True)
urlpatterns = [path("pets/", Pets.as_view()), path("swagger.json", schema.without_ui())]
print(sorted(Client().get("/swagger.json", HTTP_ACCEPT="application/json").json()["definitions"]))
