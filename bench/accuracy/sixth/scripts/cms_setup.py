import django
from django.conf import settings

settings.configure(
    SECRET_KEY="x",
    SITE_ID=1,
    LANGUAGE_CODE="en",
    LANGUAGES=[("en", "English")],
    CMS_CONFIRM_VERSION4=True,
    CMS_TEMPLATES=[("page.html", "Page")],
    ROOT_URLCONF="cms.urls",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.sites",
                    "django.contrib.messages", "django.contrib.admin", "cms", "menus", "treebeard"],
    MIDDLEWARE=[],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {
                   "context_processors": ["django.template.context_processors.request"]}}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()
from cms.plugin_pool import plugin_pool

print(len(plugin_pool.get_all_plugins()))
