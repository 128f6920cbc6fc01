from datetime import date

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError, pass_context, select_autoescape

TEMPLATES = {
    "layout.html": "<title>{% block title %}Site{% endblock %}</title>\n{% block body %}{% endblock %}",
    "macros.html": "{% macro tag(name, text) %}<{{ name }}>{{ text }}</{{ name }}>{% endmacro %}",
    "index.html": """{% extends "layout.html" %}
{% from "macros.html" import tag %}
{% block title %}{{ super() }} - {{ page|title }}{% endblock %}
{% block body %}
{% for row in rows if row.age > 10 -%}
  {{ loop.index }}/{{ loop.length }} {{ tag("b", row.name) }} {{ row.age|bigger }} {{ "odd" if row.age is odd else "even" }}
{% else %}none{% endfor %}
{{ rows|groupby("city")|map(attribute="grouper")|join(", ") }} {{ day.strftime("%Y") }} {{ greet() }}
{% endblock %}""",
}


@pass_context
def greet(context):
    return f"hi {context['page']}"


env = Environment(loader=DictLoader(TEMPLATES), autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True,
                  extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
env.filters["bigger"] = lambda number: number * 10
env.globals["greet"] = greet
rows = [{"name": "<Ann>", "age": 31, "city": "Oslo"}, {"name": "Bo", "age": 4, "city": "Rome"}, {"name": "Cy", "age": 12, "city": "Oslo"}]
print(env.get_template("index.html").render(page="home", rows=rows, day=date(2024, 1, 1)))
for text in ("{{ missing }}", "{% if %}"):
    try:
        env.from_string(text).render()
    except (UndefinedError, TemplateSyntaxError) as error:
        print(type(error).__name__, error)
