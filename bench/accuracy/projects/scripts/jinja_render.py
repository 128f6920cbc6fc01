from jinja2 import DictLoader, Environment, StrictUndefined

TEMPLATES = {
    "base": "<title>{% block title %}{% endblock %}</title>{% block body %}{% endblock %}",
    "page": "{% extends 'base' %}{% block title %}{{ title|upper }}{% endblock %}"
    "{% block body %}{% for key, value in data|dictsort %}{{ key }}={{ value|tojson }};{% endfor %}{% endblock %}",
}

if __name__ == "__main__":
    environment = Environment(loader=DictLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    print(environment.get_template("page").render(title="a < b", data={"y": [1, 2], "x": None}))
