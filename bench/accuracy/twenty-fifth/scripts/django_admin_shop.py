"""An admin of tools with soft deletion, trees, object actions and the unfold theme, driven by a test client."""
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="a" * 50, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], USE_TZ=True, STATIC_URL="/static/",
    INSTALLED_APPS=["unfold", "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                    "django.contrib.messages", "django_object_actions", "tree_queries", "__main__"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
                "django.contrib.messages.middleware.MessageMiddleware", "django_currentuser.middleware.ThreadLocalUserMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
                "OPTIONS": {"context_processors": ["django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
                                                   "django.contrib.messages.context_processors.messages"]}}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField", PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
)
django.setup()

from bitfield import BitField
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, models
from django.test import Client
from django.urls import path
from django_cte import CTE, with_cte
from django_currentuser.middleware import get_current_user
from django_object_actions import DjangoObjectActions, action
from django_softdelete.models import SoftDeleteModel
from tree_queries.models import TreeNode
from unfold.admin import ModelAdmin


class Shelf(TreeNode):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "__main__"

    def __str__(self):
        return self.name


class Tool(SoftDeleteModel):
    name = models.CharField(max_length=20)
    shelf = models.ForeignKey(Shelf, models.CASCADE)
    flags = BitField(flags=("sharp", "heavy"), default=0)
    owner = models.CharField(max_length=20, blank=True)

    class Meta:
        app_label = "__main__"


@admin.register(Tool)
class ToolAdmin(DjangoObjectActions, ModelAdmin):
    list_display = ["name", "shelf"]
    search_fields = ["name"]
    change_actions = ["claim"]

    @action(label="Claim", description="Take it")
    def claim(self, request, tool):
        tool.owner = get_current_user().username
        tool.save()
        self.message_user(request, f"{tool.name} claimed", messages.SUCCESS)


urlpatterns = [path("admin/", admin.site.urls)]


def main():
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        for model in (Shelf, Tool):
            editor.create_model(model)
    User.objects.create_superuser("ann", "ann@shed.test", "pw")
    attic = Shelf.objects.create(name="attic")
    box = Shelf.objects.create(name="box", parent=attic)
    for name, flags in (("saw", Tool.flags.sharp), ("hammer", Tool.flags.heavy), ("axe", Tool.flags.sharp | Tool.flags.heavy)):
        Tool.objects.create(name=name, shelf=box, flags=flags)
    client = Client()
    client.login(username="ann", password="pw")
    page = client.get("/admin/__main__/tool/?q=a")
    print(page.status_code, page.content.count(b"/change/"))
    print(client.get("/admin/__main__/tool/1/actions/claim/").status_code, Tool.objects.get(pk=1).owner)
    print([(shelf.name, shelf.tree_depth) for shelf in Shelf.objects.with_tree_fields()])
    Tool.objects.get(name="axe").delete()
    print(Tool.objects.count(), Tool.deleted_objects.count(), Tool.objects.filter(flags=Tool.flags.sharp).count())
    cte = CTE(Tool.objects.values("shelf_id").annotate(n=models.Count("id")))
    print(list(with_cte(cte, select=cte.join(Shelf, id=cte.col.shelf_id).annotate(n=cte.col.n).values_list("name", "n"))))


if __name__ == "__main__":
    main()
