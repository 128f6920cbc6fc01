"""Markdown extensions of our own, Pygments highlighting, and a MkDocs build with a hook plugin."""
import logging
import re
import tempfile
import xml.etree.ElementTree as etree
from pathlib import Path

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pygments import highlight, lex
from pygments.formatters import HtmlFormatter, TerminalFormatter
from pygments.lexer import RegexLexer, bygroups
from pygments.lexers import get_lexer_by_name
from pygments.token import Keyword, Name, Number, Text

TEXT = """# Notes {#top}

[TOC]

## Install

Press ++ctrl+c++ and see TICKET-42[^1].

| a | b |
|---|--:|
| 1 | 2 |

```python
print("hi")
```

[^1]: A footnote.
"""


class Keys(InlineProcessor):
    def handleMatch(self, m, data):
        box = etree.Element("span", {"class": "keys"})
        for key in m[1].split("+"):
            etree.SubElement(box, "kbd").text = key.title()
        return box, m.start(0), m.end(0)


class Tickets(Treeprocessor):
    def run(self, root):
        for element in root.iter("p"):
            if element.tail is None or "TICKET" in "".join(element.itertext()):
                element.set("class", "has-ticket") if "TICKET" in "".join(element.itertext()) else None


class House(Extension):
    config = {"priority": [30, "priority of the inline pattern"]}

    def extendMarkdown(self, md):
        md.inlinePatterns.register(Keys(r"\+\+([a-z+]+)\+\+", md), "keys", self.getConfig("priority"))
        md.treeprocessors.register(Tickets(md), "tickets", 5)


class RecipeLexer(RegexLexer):
    name, aliases = "Recipe", ["recipe"]
    tokens = {"root": [(r"(add|mix)( )(\w+)", bygroups(Keyword, Text, Name)), (r"\d+", Number), (r"\s+|.", Text)]}


def build_site(folder: Path):
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(TEXT)
    (folder / "docs" / "more.md").write_text("# More\n\n[back](index.md#install)\n")
    (folder / "mkdocs.yml").write_text("site_name: Notes\nsite_url: https://e.org/\ntheme: mkdocs\nplugins: []\nnav: [index.md, {Extra: more.md}]\nmarkdown_extensions: [footnotes, toc, tables]\n")
    config = load_config(str(folder / "mkdocs.yml"), strict=True, site_dir=str(folder / "site"))
    build(config)
    return config


if __name__ == "__main__":
    md = markdown.Markdown(extensions=["toc", "tables", "footnotes", "attr_list", "fenced_code", "codehilite", House(priority=40)], output_format="html")
    print(md.convert(TEXT))
    print([(t["name"], t["level"]) for t in md.toc_tokens])
    print(highlight("add 3 eggs", RecipeLexer(), HtmlFormatter(nowrap=True)), [str(t) for t, _ in lex("mix eggs", RecipeLexer())])
    print(len(highlight("SELECT 1 FROM t -- x", get_lexer_by_name("sql"), TerminalFormatter(bg="dark"))), ".k {" in HtmlFormatter(style="monokai").get_style_defs("." + "k"))
    with tempfile.TemporaryDirectory() as name:
        config = build_site(Path(name))
        pages = sorted(str(p.relative_to(config.site_dir)) for p in Path(config.site_dir).rglob("*.html"))
        print(pages, re.findall(r'<a href="[^"]*#install">[^<]*', Path(config.site_dir, "more/index.html").read_text()))
