"""A little Django REST application in one file: phone numbers, nested writing and XML."""
import io

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x", USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "phonenumber_field", "rest_framework"],
    PHONENUMBER_DEFAULT_REGION="DE", DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()

from django.db import connection, models
from drf_writable_nested import WritableNestedModelSerializer
from phonenumber_field.modelfields import PhoneNumberField
from rest_framework import serializers
from rest_framework_xml.parsers import XMLParser
from rest_framework_xml.renderers import XMLRenderer


class Owner(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "phonenumber_field"


class Number(models.Model):
    owner = models.ForeignKey(Owner, related_name="numbers", on_delete=models.CASCADE)
    phone = PhoneNumberField()

    class Meta:
        app_label = "phonenumber_field"


class NumberSerializer(serializers.ModelSerializer):
    class Meta:
        model = Number
        fields = ["id", "phone"]


class OwnerSerializer(WritableNestedModelSerializer):
    numbers = NumberSerializer(many=True)

    class Meta:
        model = Owner
        fields = ["id", "name", "numbers"]


with connection.schema_editor() as editor:
    editor.create_model(Owner)
    editor.create_model(Number)

body = XMLParser().parse(io.BytesIO(b"<root><name>Ann</name><numbers><list-item><phone>030 1234567</phone></list-item></numbers></root>"))
print(body)
serializer = OwnerSerializer(data=body)
print(serializer.is_valid(), serializer.errors)
owner = serializer.save()
print(owner.numbers.get().phone.as_international)
print(XMLRenderer().render(OwnerSerializer(owner).data))
broken = OwnerSerializer(data={"name": "B", "numbers": [{"phone": "12"}]})
print(broken.is_valid(), list(broken.errors))
