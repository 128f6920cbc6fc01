"""Build a small static site from Jinja templates into a temporary folder."""
import tempfile
from pathlib import Path

from staticjinja import Site

TEMPLATES = {
    "_base.html": "<title>{% block title %}{% endblock %}</title><body>{% block body %}{% endblock %}</body>",
    "index.html": "{% extends '_base.html' %}{% block title %}Home{% endblock %}"
                  "{% block body %}{% for p in posts %}<li>{{ p.title|shout }}</li>{% endfor %}{% endblock %}",
    "about/team.html": "{% extends '_base.html' %}{% block title %}Team{% endblock %}"
                       "{% block body %}{{ people|join(', ') }}{% endblock %}",
    "static/site.css": "body { margin: 0 }",
}


def posts():
    return {"posts": [{"title": "First"}, {"title": "Second"}]}


def team(template):
    return {"people": ["Ann", "Bob", Path(template.name).stem]}


def shout(text):
    return text.upper() + "!"


with tempfile.TemporaryDirectory() as folder:
    source, target = Path(folder, "src"), Path(folder, "out")
    for name, text in TEMPLATES.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    site = Site.make_site(
        searchpath=str(source), outpath=str(target), staticpaths=["static"],
        contexts=[("index.html", posts), (r"about/.*\.html", team)],
        filters={"shout": shout},
    )
    site.render(use_reloader=False)
    for path in sorted(p for p in target.rglob("*") if p.is_file()):
        print(path.relative_to(target), path.read_text())
