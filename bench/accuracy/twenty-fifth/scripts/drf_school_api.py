"""A REST framework school API: dynamic fields, data tables, standard errors and pydantic serializers."""
import base64

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="s" * 50, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], USE_TZ=True,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "rest_framework.authtoken", "djoser",
                    "drf_standardized_errors", "rest_framework_datatables"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    REST_FRAMEWORK={"EXCEPTION_HANDLER": "drf_standardized_errors.handler.exception_handler",
                    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"]},
    DJOSER={"SEND_ACTIVATION_EMAIL": False},
)
django.setup()

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.urls import include, path
from drf_dynamic_fields import DynamicFieldsMixin
from drf_extra_fields.fields import Base64FileField, LowercaseEmailField
from drf_pydantic import BaseModel
from rest_framework import routers, serializers, viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.test import APIClient
from rest_framework_datatables.filters import DatatablesFilterBackend
from rest_framework_datatables.pagination import DatatablesPageNumberPagination
from rest_framework_datatables.renderers import DatatablesRenderer


class Lesson(BaseModel):
    title: str
    hours: int = 1


class TextFile(Base64FileField):
    ALLOWED_TYPES = ["txt"]

    def get_file_extension(self, filename, decoded):
        return "txt"


class Homework(serializers.Serializer):
    email = LowercaseEmailField()
    text = TextFile()
    lesson = Lesson.drf_serializer(required=False)


class GroupSerializer(DynamicFieldsMixin, serializers.ModelSerializer):
    class Meta:
        model = Group
        fields = ["id", "name"]


class Groups(viewsets.ModelViewSet):
    queryset = Group.objects.order_by("id")
    serializer_class = GroupSerializer
    filter_backends = [DatatablesFilterBackend]
    pagination_class = DatatablesPageNumberPagination
    renderer_classes = [DatatablesRenderer]


@api_view(["POST"])
def homework(request):
    data = Homework(data=request.data)
    data.is_valid(raise_exception=True)
    found = data.validated_data
    return Response({"email": found["email"], "size": found["text"].size, "lesson": found.get("lesson")}, 201)


router = routers.DefaultRouter()
router.register("groups", Groups)
urlpatterns = [path("", include(router.urls)), path("homework", homework), path("auth/", include("djoser.urls")), path("auth/", include("djoser.urls.authtoken"))]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    client = APIClient()
    for name in ("maths", "music"):
        client.post("/groups/", {"name": name}, format="json")
    print(client.get("/groups/?fields=name").content.decode())
    print(client.get("/groups/?format=datatables&length=1&draw=1&columns[0][data]=name&columns[0][name]=name&columns[0][searchable]=true&search[value]=mu").content.decode())
    data = {"email": "ANN@School.test", "text": base64.b64encode(b"hello").decode(), "lesson": {"title": "saws"}}
    print(client.post("/homework", data, format="json").json())
    print(client.post("/homework", {"email": "x"}, format="json").json())
    print(client.post("/auth/users/", {"username": "ann", "password": "s4w-Blade!!"}, format="json").status_code, User.objects.count())
    token = client.post("/auth/token/login/", {"username": "ann", "password": "s4w-Blade!!"}, format="json").json()["auth_token"]
    client.credentials(HTTP_AUTHORIZATION="Token " + token)
    print(client.get("/auth/users/me/").json()["username"])
