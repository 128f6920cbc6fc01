SECRET_KEY = "kettle"
DEBUG = True
ROOT_URLCONF = "kitchen.urls"
INSTALLED_APPS = [
    "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles",
    "django_htmx", "django_celery_beat", "django_prometheus", "compressor", "hijack", "django_rq",
]
MIDDLEWARE = [
    "django_prometheus.middleware.PrometheusBeforeMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware", "django_htmx.middleware.HtmxMiddleware", "hijack.middleware.HijackUserMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": ["django.template.context_processors.request"]}}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
RQ_QUEUES = {"default": {"HOST": "localhost", "PORT": 6379, "DB": 0}}
STATIC_URL = "static/"
STATIC_ROOT = "static"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
