"""Django REST framework with nested writes, CSV/XML renderers, dataclass serializers and tokens."""
from dataclasses import dataclass, field
import datetime

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="k" * 40, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "knox"],
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["knox.auth.TokenAuthentication"]},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.core.management import call_command
from django.db import connection, models
from django.urls import include, path
from drf_writable_nested.serializers import WritableNestedModelSerializer
from rest_framework import permissions, routers, serializers, viewsets
from rest_framework.decorators import api_view, permission_classes
from rest_framework.response import Response
from rest_framework.test import APIClient
from rest_framework_csv.renderers import CSVRenderer
from rest_framework_dataclasses.serializers import DataclassSerializer
from rest_framework_xml.renderers import XMLRenderer
from rest_framework.renderers import JSONRenderer


class Band(models.Model):
    name = models.CharField(max_length=30)

    class Meta:
        app_label = "contenttypes"


class Album(models.Model):
    band = models.ForeignKey(Band, related_name="albums", on_delete=models.CASCADE)
    title = models.CharField(max_length=30)

    class Meta:
        app_label = "contenttypes"


class AlbumSerializer(serializers.ModelSerializer):
    class Meta:
        model = Album
        fields = ["id", "title"]


class BandSerializer(WritableNestedModelSerializer):
    albums = AlbumSerializer(many=True)

    class Meta:
        model = Band
        fields = ["id", "name", "albums"]


class BandViewSet(viewsets.ModelViewSet):
    queryset = Band.objects.order_by("id")
    serializer_class = BandSerializer
    renderer_classes = [JSONRenderer, CSVRenderer, XMLRenderer]


@dataclass
class Ticket:
    seat: str
    day: datetime.date
    extras: list[str] = field(default_factory=list)


class TicketSerializer(DataclassSerializer):
    class Meta:
        dataclass = Ticket


@api_view(["POST"])
@permission_classes([permissions.IsAuthenticated])
def ticket(request):
    serializer = TicketSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    return Response({"kind": type(serializer.save()).__name__, **serializer.data})


router = routers.DefaultRouter()
router.register("bands", BandViewSet)
urlpatterns = [path("", include(router.urls)), path("ticket/", ticket)]


def main():
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Band), editor.create_model(Album)
    client = APIClient()
    made = client.post("/bands/", {"name": "Duo", "albums": [{"title": "One"}, {"title": "Two"}]}, format="json")
    print(made.status_code, made.json())
    print(client.get("/bands/?format=csv").content.decode().splitlines())
    print(client.get("/bands/?format=xml").content.decode()[:90])
    print(client.post("/ticket/", {}, format="json").status_code)
    from django.contrib.auth.models import User
    from knox.models import AuthToken

    _, token = AuthToken.objects.create(User.objects.create(username="ann"))
    client.credentials(HTTP_AUTHORIZATION="Token " + token)
    print(client.post("/ticket/", {"seat": "4B", "day": "2024-02-03"}, format="json").json())


main()
