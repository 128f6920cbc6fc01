import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x", USE_TZ=True, INSTALLED_APPS=["django.contrib.contenttypes"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from django.db import connection, models
from django_lifecycle import AFTER_CREATE, AFTER_UPDATE, BEFORE_SAVE, LifecycleModelMixin, hook
from django_lifecycle.conditions import WhenFieldHasChanged, WhenFieldValueIs


class Article(LifecycleModelMixin, models.Model):
    title = models.CharField(max_length=40)
    status = models.CharField(max_length=10, default="draft")

    class Meta:
        app_label = "demo"

    @hook(BEFORE_SAVE)
    def tidy(self):
        self.title = self.title.strip().title()

    @hook(AFTER_CREATE)
    def created(self):
        print("created", self.title)

    @hook(AFTER_UPDATE, condition=WhenFieldHasChanged("status") & WhenFieldValueIs("status", "live"))
    def published(self):
        print("published", self.title, self.initial_value("status"))


with connection.schema_editor() as editor:
    editor.create_model(Article)
article = Article.objects.create(title="  a small thing ")
article.status = "review"
article.save()
print(article.has_changed("status"))
article.status = "live"
print(article.has_changed("status"))
article.save()
print(list(Article.objects.values_list("title", "status")))
