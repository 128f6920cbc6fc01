import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"], USE_TZ=True)
django.setup()

from rest_framework import serializers
from rest_framework.renderers import JSONRenderer


class Note(serializers.Serializer):
    title = serializers.CharField(max_length=5)
    stars = serializers.IntegerField(min_value=1, default=3)


if __name__ == "__main__":
    note = Note(data={"title": "abc"})
    print(note.is_valid(), JSONRenderer().render(note.data), Note(data={"title": "too long"}).is_valid())
