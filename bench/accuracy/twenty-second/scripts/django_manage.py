"""manage.py and the settings of a small project in one file."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
SECRET_KEY = "k"
DEBUG = True
ROOT_URLCONF = "django_manage"
INSTALLED_APPS = [
    "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [{
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "APP_DIRS": True,
    "OPTIONS": {"context_processors": [
        "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
    ]},
}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}


def _urls():
    from django.contrib import admin
    from django.urls import path
    return [path("admin/", admin.site.urls)]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django_manage")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
else:
    def __getattr__(name):
        if name == "urlpatterns":
            return _urls()
        raise AttributeError(name)
