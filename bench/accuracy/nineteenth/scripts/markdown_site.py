"""Turn notes in Markdown into HTML, with extensions and one of our own."""
import re
import xml.etree.ElementTree as etree

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

TEXT = """Title: Weekly notes
Author: Kari

# Agenda
[TOC]

## Done {#done}
Fixed ISSUE-42 and ~~dropped~~ the HTML export.

| Task | Hours |
|------|------:|
| Docs | 3     |

```python
print("hi")
```

!!! note "Mind"
    Ask before merging.[^1]

[^1]: Really.
*[HTML]: Hyper Text Markup Language
"""

class IssueLink(InlineProcessor):
    def handleMatch(self, m, data):
        link = etree.Element("a", href=f"https://issues.example/{m.group(1)}")
        link.text = m.group(0)
        return link, m.start(0), m.end(0)

class TableClass(Treeprocessor):
    def run(self, root):
        for table in root.iter("table"):
            table.set("class", "striped")

class TeamExtension(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(IssueLink(r"ISSUE-(\d+)", md), "issue", 175)
        md.inlinePatterns.register(markdown.inlinepatterns.SimpleTagInlineProcessor(r"()~~(.*?)~~", "del"), "del", 174)
        md.treeprocessors.register(TableClass(md), "table-class", 5)

def main():
    md = markdown.Markdown(extensions=["extra", "toc", "meta", "admonition", "sane_lists", "codehilite",
                                       TeamExtension()])
    html = md.convert(TEXT)
    print(html)
    print(md.Meta)
    print(re.findall(r'href="#(\w+)"', md.toc), [t["name"] for t in md.toc_tokens])

if __name__ == "__main__":
    main()
