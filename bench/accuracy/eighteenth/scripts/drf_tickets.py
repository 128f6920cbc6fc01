"""REST framework: serializers with nested validation, a ViewSet, router, throttle-free APIClient."""
from django.conf import settings

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="k", ALLOWED_HOSTS=["*"], INSTALLED_APPS=["rest_framework"], USE_TZ=True,
                   DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
                   REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PERMISSION_CLASSES": [], "UNAUTHENTICATED_USER": None,
                                   "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "PAGE_SIZE": 2,
                                   "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.LimitOffsetPagination"})
import django

django.setup()

from django.db import connection, models
from django.urls import include, path
from rest_framework import routers, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response


class Ticket(models.Model):
    id = models.AutoField(primary_key=True)
    title = models.CharField(max_length=30, unique=True)
    priority = models.IntegerField(choices=[(1, "low"), (2, "high")], default=1)
    closed = models.BooleanField(default=False)

    class Meta:
        app_label = "tickets"
        ordering = ["id"]


class TicketSerializer(serializers.ModelSerializer):
    label = serializers.CharField(source="get_priority_display", read_only=True)
    slug = serializers.SerializerMethodField()

    class Meta:
        model = Ticket
        fields = ["id", "title", "priority", "label", "slug", "closed"]
        read_only_fields = ["closed"]

    def get_slug(self, ticket):
        from django.utils.text import slugify
        return slugify(ticket.title)

    def validate(self, data):
        if data.get("priority") == 2 and "urgent" not in data.get("title", "").lower():
            raise serializers.ValidationError("high priority needs the word urgent")
        return data


class TicketView(viewsets.ModelViewSet):
    queryset = Ticket.objects.all()
    serializer_class = TicketSerializer

    @action(detail=True, methods=["post"])
    def close(self, request, pk=None):
        ticket = self.get_object()
        ticket.closed = True
        ticket.save(update_fields=["closed"])
        return Response({"closed": ticket.pk})


router = routers.DefaultRouter()
router.register("tickets", TicketView)
urlpatterns = [path("api/", include(router.urls))]

if __name__ == "__main__":
    from rest_framework.test import APIClient

    with connection.schema_editor() as editor:
        editor.create_model(Ticket)
    api = APIClient()
    for body in [{"title": "Fix Door"}, {"title": "Fix Door"}, {"title": "Urgent: roof", "priority": 2}, {"title": "x", "priority": 2}, {"title": "Lamp"}]:
        reply = api.post("/api/tickets/", body, format="json")
        print(reply.status_code, reply.json())
    print(api.post("/api/tickets/1/close/").json(), api.patch("/api/tickets/3/", {"title": "Lamps"}).json()["slug"])
    print(api.get("/api/tickets/?offset=1").json(), api.delete("/api/tickets/9/").status_code)
    print(repr(TicketSerializer()).splitlines()[1], api.options("/api/tickets/").json()["name"])
