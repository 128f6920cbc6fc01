import django
from django.conf import settings

settings.configure(
    DEBUG=True,
    SECRET_KEY="x" * 50,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "guardian", "import_export", "django_tables2", "simple_history"],
    AUTHENTICATION_BACKENDS=["django.contrib.auth.backends.ModelBackend", "guardian.backends.ObjectPermissionBackend"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

import django_tables2 as tables
from django.contrib.auth.models import Group
from django.core.management import call_command
from guardian.shortcuts import assign_perm, get_perms
from import_export import resources


class GroupResource(resources.ModelResource):
    class Meta:
        model = Group
        fields = ("id", "name")


class GroupTable(tables.Table):
    class Meta:
        model = Group


call_command("migrate", verbosity=0)
group = Group.objects.create(name="editors")
assign_perm("auth.view_group", group, group)
print(get_perms(group, group), GroupResource().export().csv.splitlines())
print([row.get_cell("name") for row in GroupTable(Group.objects.all()).rows])
