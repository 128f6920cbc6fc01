"""Generates a tiny site with Jinja2: loaders, inheritance, macros, custom filter/test/extension, sandbox, bytecode cache."""
import tempfile
from pathlib import Path

from jinja2 import (ChoiceLoader, DictLoader, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined,
                    TemplateSyntaxError, UndefinedError, meta, nodes, pass_context, select_autoescape)
from jinja2.ext import Extension
from jinja2.sandbox import SandboxedEnvironment, SecurityError

BUILTIN = {
    "base.html": "<title>{% block title %}{{ site.name }}{% endblock %}</title>\n<main>{% block main required %}{% endblock %}</main>",
    "macros.html": "{% macro card(post, cls='card') -%}<a class={{ cls }} href='{{ post|url }}'>{{ post.title }}</a>{{ caller(post) if caller }}{%- endmacro %}",
}


class Box(Extension):
    tags = {"box"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        char = parser.parse_expression()
        body = parser.parse_statements(("name:endbox",), drop_needle=True)
        return nodes.CallBlock(self.call_method("draw", [char]), [], [], body).set_lineno(line)

    def draw(self, char, caller):
        text = caller().strip()
        return f"{char * (len(text) + 4)}\n{char} {text} {char}\n{char * (len(text) + 4)}"


@pass_context
def url(context, post):
    return f"{context['site']['root']}/{post['title'].lower().replace(' ', '-')}.html"


def build(folder: Path):
    env = Environment(loader=ChoiceLoader([FileSystemLoader(folder), DictLoader(BUILTIN)]), autoescape=select_autoescape(),
                      undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, extensions=[Box, "jinja2.ext.loopcontrols", "jinja2.ext.do"],
                      bytecode_cache=FileSystemBytecodeCache(str(folder)))
    env.filters["url"] = url
    env.tests["draft"] = lambda post: post.get("draft", False)
    env.globals["site"] = {"name": "Notes & more", "root": "/n"}
    return env


def main():
    posts = [{"title": "First <b>", "tags": ["a"]}, {"title": "Hidden", "draft": True}, {"title": "Second Day", "tags": ["b", "a"]}]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text("""{% extends 'base.html' %}{% from 'macros.html' import card with context %}
{% block title %}{{ super() }} ({{ posts|reject('draft')|list|length }}){% endblock %}
{% block main %}{% set seen = [] %}{% for post in posts if post is not draft %}
{{ loop.index }}/{{ loop.length }} {% call(p) card(post) %} [{{ p.tags|sort|join(', ') }}]{% do seen.extend(p.tags) %}{% endcall %}

{% endfor %}{{ seen|unique|list|tojson }}{% endblock %}""")
        (folder / "note.txt").write_text("{% box '#' %}{{ posts|map(attribute='title')|first }}{% endbox %}")
        (folder / "bad.txt").write_text("{% for x in %}")
        env = build(folder)
        for template in ("index.html", "note.txt"):
            print(env.get_template(template).render(posts=posts))
        for attempt in (lambda: env.get_template("bad.txt"), lambda: env.from_string("{{ nope.x }}").render()):
            try:
                attempt()
            except (TemplateSyntaxError, UndefinedError) as error:
                print(type(error).__name__, error.message)
        print(sorted(meta.find_undeclared_variables(env.parse((folder / "index.html").read_text()))), len(list(folder.glob("__jinja2_*"))))
    try:
        SandboxedEnvironment().from_string("{{ ().__class__.__bases__[0].__subclasses__() }}").render()
    except SecurityError as error:
        print("sandbox:", error)


if __name__ == "__main__":
    main()
