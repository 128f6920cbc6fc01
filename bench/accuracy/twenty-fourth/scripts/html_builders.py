"""HTML from Python objects and from indented templates: domonic, htbuilder, pug and haml."""
from dataclasses import dataclass

import jinja2
import pypugjs
from domonic.dom import document
from domonic.html import body, button, div, h1, head, html, li, title, ul
from hamlish_jinja import HamlishExtension
from htbuilder import HtmlElement, a, fragment, p, span, styles
from htbuilder.units import px, rem
from pypugjs.ext.jinja import Compiler

PUG = """
doctype html
html
  head
    title= title
  body
    ul#menu
      each item in items
        li(class="item")= item
    if items
      p many
"""
HAML = """
%html
  %body
    %h1 << {{ title }}
    %ul
      -for item in items:
        %li.item << {{ item }}
"""


@dataclass
class Page:
    title: str
    items: tuple

    def domonic(self):
        page = html(head(title(self.title)), body(h1(self.title, _id="top"), ul(*[li(item, **{"_class": "item"}) for item in self.items]), button("Go", _onclick="go()")))
        found = page.querySelectorAll(".item")
        page.getElementById("top").setAttribute("data-x", "1")
        return f"{page}", len(found)

    def htbuilder(self):
        box = htbuilder_box = p(style=styles(color="red", margin=px(3)), _class="a b")(span(item) for item in self.items)
        return str(fragment(box, a(href="#")("link", span()))), isinstance(htbuilder_box, HtmlElement)

    def pug(self):
        source = pypugjs.process(PUG, compiler=Compiler)
        environment = jinja2.Environment(extensions=["pypugjs.ext.jinja.PyPugJSExtension"])
        return source.count("{%"), environment.from_string(source).render(title=self.title, items=self.items)

    def haml(self):
        environment = jinja2.Environment(extensions=[HamlishExtension])
        environment.hamlish_mode = "indented"
        environment.hamlish_enable_div_shortcut = True
        return environment.hamlish_from_string(HAML).render(title=self.title, items=self.items)


if __name__ == "__main__":
    shop = Page("Shop", ("pen", "ink"))
    for method in (shop.domonic, shop.htbuilder, shop.pug, shop.haml):
        try:
            print(method.__name__, method())
        except NotImplementedError as error:
            print("not here", error)
