import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x" * 50,
    USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "reversion", "django_countries"],
)
django.setup()

import reversion
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import models
from django_countries import countries
from django_countries.fields import CountryField
from model_utils import Choices
from model_utils.models import TimeStampedModel
from reversion.models import Version


class Shop(TimeStampedModel):
    STATUS = Choices("open", "closed")
    country = CountryField()

    class Meta:
        app_label = "auth"


reversion.register(Group)
call_command("migrate", verbosity=0)
with reversion.create_revision():
    group = Group.objects.create(name="editors")
print(Version.objects.get_for_object(group).count(), dict(countries)["NZ"], Shop(country="NZ").country.name)
