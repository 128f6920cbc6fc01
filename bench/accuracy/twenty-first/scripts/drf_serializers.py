import django
from django.conf import settings

settings.configure(SECRET_KEY="x", INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
                   ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], USE_TZ=True,
                   REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PERMISSION_CLASSES": [], "UNAUTHENTICATED_USER": None})
django.setup()

from django.urls import path
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.test import APIClient
from rest_framework.views import APIView


class OrderSerializer(serializers.Serializer):
    sku = serializers.CharField(max_length=8)
    amount = serializers.IntegerField(min_value=1)
    price = serializers.DecimalField(max_digits=6, decimal_places=2)


class Orders(APIView):
    def get(self, request):
        return Response([{"sku": "a1", "amount": 2}])

    def post(self, request):
        serializer = OrderSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        return Response(serializer.data, status=201)


urlpatterns = [path("orders/", Orders.as_view())]


def main():
    client = APIClient()
    print(client.get("/orders/").json())
    print(client.post("/orders/", {"sku": "b2", "amount": 1, "price": "3.50"}, format="json").json())
    print(client.post("/orders/", {"sku": "toolongsku", "amount": 0}, format="json").json())


if __name__ == "__main__":
    main()
