from django.http import HttpResponse, JsonResponse

from .models import Product


def index(request):
    return HttpResponse(f"shop of {Product._meta.verbose_name_plural}")


def detail(request, number):
    return JsonResponse({"number": number})
