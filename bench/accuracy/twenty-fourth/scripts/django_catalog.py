"""A Django catalogue in one file: enum and multi-select fields, dirty fields, sorted relations, in memory."""
import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "sortedm2m", "multiselectfield", "picklefield"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

from dirtyfields import DirtyFieldsMixin
from django.db import connection, models
from django_choices_field import TextChoicesField
from enumfields import Enum, EnumField
from multiselectfield import MultiSelectField
from picklefield.fields import PickledObjectField
from sortedm2m.fields import SortedManyToManyField


class Color(Enum):
    RED = "r"
    BLUE = "b"


class State(models.TextChoices):
    NEW = "new", "New"
    SOLD = "sold", "Sold"


class Tag(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "sortedm2m"


class Thing(DirtyFieldsMixin, models.Model):
    name = models.CharField(max_length=30)
    color = EnumField(Color, max_length=1, default=Color.RED)
    state = TextChoicesField(choices_enum=State, default=State.NEW)
    sizes = MultiSelectField(choices=[("s", "Small"), ("m", "Medium"), ("l", "Large")], max_length=10, default="s")
    extra = PickledObjectField(default=dict)
    tags = SortedManyToManyField(Tag)

    class Meta:
        app_label = "sortedm2m"


def main():
    with connection.schema_editor() as editor:
        editor.create_model(Tag)
        editor.create_model(Thing)
    first, second = Tag.objects.create(name="new"), Tag.objects.create(name="cheap")
    pen = Thing.objects.create(name="pen", sizes=["s", "l"], extra={"a": (1, 2)})
    pen.tags.add(second, first)
    pen = Thing.objects.get(name="pen")
    print(pen.color.label, pen.state.label, pen.get_sizes_display(), pen.extra, [tag.name for tag in pen.tags.all()])
    pen.name, pen.color = "fountain pen", Color.BLUE
    print(pen.is_dirty(), sorted(pen.get_dirty_fields()))
    pen.save_dirty_fields()
    print(pen.is_dirty(), Thing.objects.filter(color=Color.BLUE).count(), Thing._meta.get_field("color").choices)


if __name__ == "__main__":
    main()
