"""Render a page made of django-cotton components without a project on disk."""
import tempfile
from pathlib import Path

import django
from django.conf import settings
from django.template import Context, engines

COMPONENTS = {
    "cotton/card.html": '<div class="card {{ tone }}"><h2>{{ title }}</h2>{{ slot }}</div>',
    "cotton/badge.html": '<span class="badge">{{ slot }}</span>',
    "page.html": """<main>
{% for product in products %}<c-card title="{{ product.name }}" tone="light">
<c-badge>{{ product.price }} EUR</c-badge></c-card>
{% endfor %}</main>""",
}


def configure(folder):
    settings.configure(
        INSTALLED_APPS=["django_cotton.apps.SimpleAppConfig"],
        TEMPLATES=[{
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [folder],
            "OPTIONS": {
                "loaders": ["django_cotton.cotton_loader.Loader",
                            "django.template.loaders.filesystem.Loader"],
                "builtins": ["django_cotton.templatetags.cotton"],
            },
        }],
    )
    django.setup()


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, text in COMPONENTS.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        configure(folder)
        template = engines["django"].get_template("page.html")
        html = template.render({"products": [{"name": "Tea", "price": 4}, {"name": "Jam", "price": 3}]})
    print("\n".join(line for line in html.splitlines() if line.strip()))


if __name__ == "__main__":
    main()
