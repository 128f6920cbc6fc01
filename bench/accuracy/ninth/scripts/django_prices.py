import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["djmoney"], CURRENCIES=("EUR", "USD"), USE_TZ=True,
                   CACHES={"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}},
                   DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})
django.setup()
from django.core.cache import cache
from django.db import models
from djmoney.models.fields import MoneyField
from djmoney.money import Money


class Tea(models.Model):
    price = MoneyField(max_digits=10, decimal_places=2, default_currency="EUR")

    class Meta:
        app_label = "teas"


print(Tea(price=Money(3, "USD")).price, type(cache).__name__)
