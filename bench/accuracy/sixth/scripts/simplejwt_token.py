import django
from django.conf import settings

settings.configure(SECRET_KEY="x" * 40, INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework",
                                                       "rest_framework_simplejwt"])
django.setup()
from rest_framework_simplejwt.tokens import AccessToken

token = AccessToken()
token["user_id"] = 7
print(AccessToken(str(token))["user_id"])
