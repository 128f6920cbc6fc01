"""Keep the configuration of a site in a django-solo singleton."""
import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["solo"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    USE_TZ=True,
)
django.setup()

from django.db import connection, models  # noqa: E402
from solo.models import SingletonModel  # noqa: E402


class SiteConfiguration(SingletonModel):
    name = models.CharField(max_length=100, default="My site")
    maintenance = models.BooleanField(default=False)

    class Meta:
        app_label = "shop"

    def __str__(self):
        return f"{self.name} ({'down' if self.maintenance else 'up'})"


with connection.schema_editor() as editor:
    editor.create_model(SiteConfiguration)

print(SiteConfiguration.get_solo())
config = SiteConfiguration.get_solo()
config.name = "Tea shop"
config.maintenance = True
config.save()
SiteConfiguration(name="Jam shop").save()
print(SiteConfiguration.objects.count(), SiteConfiguration.get_solo())
