import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["django_fsm", "constance", "cachalot", "django.contrib.contenttypes"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
                   DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
                   CONSTANCE_BACKEND="constance.backends.memory.MemoryBackend", CONSTANCE_CONFIG={"CUPS": (3, "how many")})
django.setup()

from constance import config
from django.db import models
from django_fsm import FSMField, transition


class Tea(models.Model):
    state = FSMField(default="cold")

    class Meta:
        app_label = "teas"

    @transition(field=state, source="cold", target="hot")
    def heat(self):
        pass


tea = Tea()
tea.heat()
print(tea.state, config.CUPS)
