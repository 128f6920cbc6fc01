"""The same page with several template engines."""
import os
import sys
import tempfile

from Cheetah.Template import Template as Cheetah
from jinja2 import DictLoader, Environment
from jinja2_fragments import render_block
from liquid import Liquid
from pyratemp import Template as Pyratemp
import tenjin
from tenjin.helpers import escape, to_str

ITEMS = [{"name": "pen", "price": 2}, {"name": "ink & co", "price": 4}]


def cheetah():
    source = "#for $item in $things\n$item.name: $item.price\n#end for\n#if $len($things) > 1\nmany#end if"
    return str(Cheetah(source, searchList=[{"things": ITEMS}]))


def pyratemp():
    source = "<!--(for item in items)-->\n$!item['name']!$ @!item['price']!@\n<!--(end)-->\n<!--(if len(items) > 5)-->\nmany\n<!--(else)-->\nfew\n<!--(end)-->\n"
    return Pyratemp(source)(items=ITEMS)


def with_tenjin():
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "page.pyhtml"), "w") as sink:
            sink.write("<?py for item in items: ?>\n<li>${item['name']} #{item['price']}</li>\n<?py #endfor ?>\n")
        engine = tenjin.Engine(path=[folder], cache=tenjin.MemoryCacheStorage())
        return engine.render("page.pyhtml", {"items": ITEMS})


def fragments():
    environment = Environment(loader=DictLoader({"page.html": "<html>{% block rows %}{% for item in items %}<b>{{ item.name|e }}</b>{% endfor %}{% endblock %}</html>"}))
    return render_block(environment, "page.html", "rows", items=ITEMS)


def liquid():
    return Liquid("{% for item in items %}{{ item.name | upcase }},{{ item.price | plus: 1 }};{% endfor %}", from_file=False).render(items=ITEMS)


if __name__ == "__main__":
    for function in (cheetah, pyratemp, with_tenjin, fragments, liquid):
        print(function.__name__)
        print(function())
