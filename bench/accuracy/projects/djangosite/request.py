import os

os.environ["DJANGO_SETTINGS_MODULE"] = "djangosite.settings"

import django

django.setup()

from django.test import Client

if __name__ == "__main__":
    client = Client()
    print(client.get("/shop/").content, client.get("/shop/3/").json(), client.get("/admin/").status_code)
