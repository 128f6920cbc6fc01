"""Model values, deprecated fields, migration linting and query counting in one Django project."""
import io
import warnings

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x", USE_TZ=True, DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "model_values", "querycount", "django_migration_linter"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()

from django.core.management import call_command
from django.db import connection, models
from django_deprecate_fields import deprecate_field
from django_migration_linter import MigrationLinter
from model_values import F, Manager, classproperty


class Book(models.Model):
    title = models.TextField()
    author = models.CharField(max_length=50)
    stock = models.IntegerField(default=0)
    shelf = deprecate_field(models.CharField(max_length=9, default=""), return_instead="gone")
    objects = Manager()

    class Meta:
        app_label = "shop"


class Report:
    """Collects lines and prints them at the end."""

    def __init__(self):
        self.lines = []

    def __call__(self, text):
        self.lines.append(str(text))
        return self

    @classproperty
    def title(cls):
        return cls.__name__.upper()


def fill():
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    for title, author, stock in [("Emma", "Austen", 3), ("Persuasion", "Austen", 0), ("Silas", "Eliot", 5)]:
        Book.objects.create(title=title, author=author, stock=stock)


def main():
    report = Report()
    fill()
    books = Book.objects
    report(sorted(books.all()["author"].distinct()))
    report(list(books.filter(F.stock > 1)["title"]))
    report(books.filter(author="Austen")["stock"].sum() if hasattr(books.all(), "sum") else 0)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        report(Book.objects.first().shelf)
    report([str(w.message)[:40] for w in seen][:1])
    linter = MigrationLinter(no_cache=True, quiet=["ok", "ignore"])
    report(linter.is_migration_file("0001_initial.py"))
    out = io.StringIO()
    call_command("sqlmigrate", "contenttypes", "0001", stdout=out)
    report(out.getvalue().count("CREATE"))
    print(report.title)
    print("\n".join(report.lines))


if __name__ == "__main__":
    main()
