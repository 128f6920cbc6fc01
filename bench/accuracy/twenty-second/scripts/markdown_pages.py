import xml.etree.ElementTree as etree

import markdown
import mistune
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

TEXT = """---
# Heading {#top}

Some *text* with `code`, a [link](http://example.org) and @ann.

| a | b |
|---|---|
| 1 | 2 |

```python
print("hi")
```

Term
:   Meaning[^1]

[^1]: Footnote.
"""


class Mention(InlineProcessor):
    def handleMatch(self, m, data):
        node = etree.Element("span", {"class": "mention"})
        node.text = m.group(1)
        return node, m.start(0), m.end(0)


class Mentions(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(Mention(r"@(\w+)", md), "mention", 175)


md = markdown.Markdown(extensions=["extra", "toc", "codehilite", "sane_lists", Mentions()])
print(md.convert(TEXT))
print(md.toc_tokens[0]["id"])


class Upper(mistune.HTMLRenderer):
    def heading(self, text, level, **attrs):
        return f"<h{level}>{text.upper()}</h{level}>\n"


render = mistune.create_markdown(renderer=Upper(), plugins=["table", "strikethrough", "task_lists"])
print(render("# title\n\n- [x] ~~done~~\n\n| a |\n|---|\n| 1 |\n"))
print([token["type"] for token in mistune.create_markdown(renderer=None)("# a\n\nb\n\n> c\n")])
