import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x", ROOT_URLCONF=__name__, INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "drf_spectacular"],
    REST_FRAMEWORK={"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"},
)
django.setup()
from django.urls import path
from drf_spectacular.generators import SchemaGenerator
from rest_framework import serializers
from rest_framework.generics import GenericAPIView


class Ask(serializers.Serializer):
    question = serializers.CharField()


class AskView(GenericAPIView):
    serializer_class = Ask

    def post(self, request):
        return None


urlpatterns = [path("ask/", AskView.as_view())]
print(sorted(SchemaGenerator().get_schema(request=None, public=True)["paths"]))
