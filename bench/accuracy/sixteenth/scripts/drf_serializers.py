"""Django REST framework: settings in code, a view set, requests through APIRequestFactory."""
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x",
    USE_TZ=True,
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    REST_FRAMEWORK={"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
                    "DEFAULT_AUTHENTICATION_CLASSES": []},
)
django.setup()

from django.urls import path  # noqa: E402
from rest_framework import serializers, status, views  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.test import APIClient  # noqa: E402


class BookSerializer(serializers.Serializer):
    title = serializers.CharField(max_length=20)
    pages = serializers.IntegerField(min_value=1)
    published = serializers.DateField(required=False)

    def validate_title(self, value):
        if value.islower():
            raise serializers.ValidationError("Use capitals.")
        return value


class Books(views.APIView):
    store = []

    def get(self, request):
        return Response(BookSerializer(self.store, many=True).data)

    def post(self, request):
        serializer = BookSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        self.store.append(serializer.validated_data)
        return Response(serializer.data, status=status.HTTP_201_CREATED)


urlpatterns = [path("books/", Books.as_view())]

client = APIClient()
for payload in ({"title": "Dune", "pages": 412, "published": "1965-08-01"}, {"title": "dune", "pages": 0}):
    response = client.post("/books/", payload, format="json")
    print(response.status_code, response.content.decode())
print(client.get("/books/").json())
