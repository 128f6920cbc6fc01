"""Translated models with django-parler, settings split in files, optimistic locks."""
import os

import django
from django.conf import settings

from split_settings.tools import include, optional

scope = {"__file__": os.path.abspath(__file__)}
include("parts/base.py", optional("parts/local.py"), optional("parts/missing.py"), scope=scope)

options = {key: value for key, value in scope.items() if key.isupper()}
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "parler", "concurrency"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    PARLER_LANGUAGES={None: ({"code": "en"}, {"code": "de"}), "default": {"fallbacks": ["en"], "hide_untranslated": False}},
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    **options,
)
django.setup()

from concurrency.exceptions import RecordModifiedError
from concurrency.fields import IntegerVersionField
from django.db import connection, models
from parler.models import TranslatableModel, TranslatedFields
from parler.utils.context import switch_language


class Dish(TranslatableModel):
    price = models.IntegerField(default=1)
    version = IntegerVersionField()
    translations = TranslatedFields(name=models.CharField(max_length=30))

    class Meta:
        app_label = "parler"


def main():
    with connection.schema_editor() as editor:
        editor.create_model(Dish)
        editor.create_model(Dish._parler_meta.root_model)
    soup = Dish.objects.language("en").create(name="Soup", price=4)
    soup.set_current_language("de")
    soup.name = "Suppe"
    soup.save()
    again = Dish.objects.get(pk=soup.pk)
    with switch_language(again, "de"):
        print(again.name, sorted(again.get_available_languages()))
    print(again.safe_translation_getter("name"), Dish.objects.translated("de", name="Suppe").count(), settings.SITE_ID)
    other = Dish.objects.get(pk=soup.pk)
    other.price = 5
    other.save()
    again.price = 6
    try:
        again.save()
    except RecordModifiedError as error:
        print(type(error).__name__, Dish.objects.get(pk=soup.pk).price)


if __name__ == "__main__":
    main()
