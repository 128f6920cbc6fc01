"""Nested REST routes with drf-nested-routers in a one-file Django project."""
import django
from django.conf import settings

settings.configure(
    DEBUG=False, SECRET_KEY="x", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__,
    INSTALLED_APPS=["rest_framework"], USE_TZ=True,
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None,
                    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]})
django.setup()

from django.urls import include, path  # noqa: E402
from rest_framework import viewsets  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.test import APIClient  # noqa: E402
from rest_framework_nested import routers  # noqa: E402

BOOKS = {"1": ["intro", "middle", "end"], "2": ["only"]}


class BookViewSet(viewsets.ViewSet):
    def list(self, request):
        return Response(sorted(BOOKS))


class ChapterViewSet(viewsets.ViewSet):
    def list(self, request, book_pk=None):
        return Response(BOOKS[book_pk])

    def retrieve(self, request, pk=None, book_pk=None):
        return Response({"book": book_pk, "title": BOOKS[book_pk][int(pk)]})


router = routers.SimpleRouter()
router.register("books", BookViewSet, basename="book")
nested = routers.NestedSimpleRouter(router, "books", lookup="book")
nested.register("chapters", ChapterViewSet, basename="book-chapters")
urlpatterns = [path("", include(router.urls)), path("", include(nested.urls))]

if __name__ == "__main__":
    client = APIClient()
    for url in ("/books/", "/books/1/chapters/", "/books/1/chapters/2/", "/nothing/"):
        response = client.get(url)
        print(url, response.status_code, getattr(response, "data", None))
