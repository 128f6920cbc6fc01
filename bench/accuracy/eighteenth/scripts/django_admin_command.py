"""A management command in a one-file Django project; call_command, signals, migrations autodetector, translation."""
import io
import types
import sys

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"], USE_I18N=True, USE_TZ=False, SECRET_KEY="k",
                   PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
                   DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})
django.setup()

from django.core.management import BaseCommand, CommandError, call_command
from django.db.models.signals import post_save
from django.dispatch import receiver


class Command(BaseCommand):
    help = "Creates users from name:group pairs"

    def add_arguments(self, parser):
        parser.add_argument("pairs", nargs="+")
        parser.add_argument("--staff", action="store_true")

    def handle(self, *, pairs, staff, **options):
        from django.contrib.auth.models import Group, User
        from django.db import transaction

        with transaction.atomic():
            for pair in pairs:
                name, colon, group = pair.partition(":")
                if not colon:
                    raise CommandError(f"not a pair: {pair}")
                user = User.objects.create_user(name, f"{name}@example.org", "pw", is_staff=staff)
                user.groups.add(Group.objects.get_or_create(name=group)[0])
        self.stdout.write(self.style.SUCCESS(f"made {len(pairs)}"))


def main():
    from django.contrib.auth import authenticate, get_user_model
    from django.contrib.auth.models import Group
    from django.core import serializers

    User = get_user_model()

    @receiver(post_save, sender=User)
    def saved(instance, created, **kwargs):
        if created:
            print("signal:", instance.username)

    call_command("migrate", verbosity=0)
    out = io.StringIO()
    call_command(Command(), "ann:admins", "bob:users", "cy:users", "--staff", stdout=out)
    print(out.getvalue().strip())
    try:
        call_command(Command(), "dave:users", "broken", stdout=out)
    except CommandError as error:
        print("error:", error, User.objects.count())
    print(authenticate(username="bob", password="pw"), authenticate(username="bob", password="no"))
    print({g.name: [u.username for u in g.user_set.order_by("username")] for g in Group.objects.prefetch_related("user_set")})
    print(serializers.serialize("json", Group.objects.all()))
    dump = io.StringIO()
    call_command("dumpdata", "auth.group", stdout=dump, format="jsonl")
    print(dump.getvalue())
    call_command("check", stdout=sys.stdout)
    call_command("showmigrations", "auth", "--plan", stdout=dump, no_color=True)
    print(dump.getvalue().count("[X]"))


if __name__ == "__main__":
    main()
