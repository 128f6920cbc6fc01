import django
from django.conf import settings

settings.configure(
    DEBUG=True,
    SECRET_KEY="x" * 50,
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "mptt", "reversion", "waffle", "corsheaders", "rest_framework",
                    "polymorphic"],
    MIDDLEWARE=["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware", "waffle.middleware.WaffleMiddleware"],
    CORS_ALLOW_ALL_ORIGINS=True,
)
django.setup()

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import include, path
from mptt.fields import TreeForeignKey
from django.db import connection, models
from mptt.models import MPTTModel
from rest_framework import routers, serializers, viewsets
from waffle import flag_is_active
from django.test import Client


class Genre(MPTTModel):
    name = models.CharField(max_length=50)
    parent = TreeForeignKey("self", on_delete=models.CASCADE, null=True, related_name="children")

    class Meta:
        app_label = "auth"


class GenreSerializer(serializers.ModelSerializer):
    class Meta:
        model = Genre
        fields = ["id", "name"]


class GenreViews(viewsets.ModelViewSet):
    queryset = Genre.objects.all()
    serializer_class = GenreSerializer
    authentication_classes = []
    permission_classes = []


router = routers.SimpleRouter()
router.register("genres", GenreViews)
urlpatterns = [path("api/", include(router.urls))]

call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Genre)
rock = Genre.objects.create(name="rock")
Genre.objects.create(name="hard rock", parent=rock)
print([node.name for node in rock.get_descendants()], Client().get("/api/genres/").json())
