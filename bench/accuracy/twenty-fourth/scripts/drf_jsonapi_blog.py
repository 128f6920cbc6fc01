"""JSON:API documents with djangorestframework-jsonapi: includes, sparse fields, errors."""
import json

import django
from django.conf import settings

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "rest_framework_json_api"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    REST_FRAMEWORK={
        "EXCEPTION_HANDLER": "rest_framework_json_api.exceptions.exception_handler",
        "DEFAULT_PAGINATION_CLASS": "rest_framework_json_api.pagination.JsonApiPageNumberPagination",
        "DEFAULT_PARSER_CLASSES": ("rest_framework_json_api.parsers.JSONParser",),
        "DEFAULT_RENDERER_CLASSES": ("rest_framework_json_api.renderers.JSONRenderer",),
        "DEFAULT_METADATA_CLASS": "rest_framework_json_api.metadata.JSONAPIMetadata",
        "PAGE_SIZE": 2,
    },
)
django.setup()

from django.db import connection, models
from django.test import Client
from django.urls import path
from rest_framework_json_api import serializers, views
from rest_framework_json_api.relations import ResourceRelatedField


class Author(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "blog"


class Post(models.Model):
    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, models.CASCADE, related_name="posts")

    class Meta:
        app_label = "blog"


class AuthorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Author
        fields = ("name",)


class PostSerializer(serializers.ModelSerializer):
    included_serializers = {"author": AuthorSerializer}

    class Meta:
        model = Post
        fields = ("title", "author")


class PostView(views.ModelViewSet):
    queryset = Post.objects.order_by("id")
    serializer_class = PostSerializer


urlpatterns = [path("posts", PostView.as_view({"get": "list", "post": "create"})), path("posts/<int:pk>", PostView.as_view({"get": "retrieve"}))]

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Author)
        editor.create_model(Post)
    ann = Author.objects.create(name="Ann")
    for number in range(3):
        Post.objects.create(title=f"post {number}", author=ann)
    client = Client()
    page = client.get("/posts?include=author&fields[post]=title").json()
    print(len(page["data"]), page["included"], page["meta"])
    document = {"data": {"type": "Post", "attributes": {"title": "new"}, "relationships": {"author": {"data": {"type": "Author", "id": "1"}}}}}
    print(client.post("/posts", json.dumps(document), content_type="application/vnd.api+json").status_code)
    document["data"]["attributes"] = {}
    print(client.post("/posts", json.dumps(document), content_type="application/vnd.api+json").json())
    print(client.get("/posts/99").json())
