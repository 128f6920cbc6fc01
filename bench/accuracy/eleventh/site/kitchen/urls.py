from django.urls import include, path

urlpatterns = [path("", include("django_prometheus.urls")), path("hijack/", include("hijack.urls")), path("rq/", include("django_rq.urls"))]
