"""Render a README with mistletoe: HTML, a table of contents, and a custom span token."""
import re

import mistletoe
from mistletoe import Document, HtmlRenderer
from mistletoe.block_token import Heading, List, CodeFence
from mistletoe.span_token import SpanToken
from mistletoe.ast_renderer import ASTRenderer

README = """\
# Project

Some *intro* text, see issue #42 and `code`.

## Install

1. clone
2. build

## Use

```python
print("hi")
```

| a | b |
|---|---|
| 1 | 2 |
"""


class IssueRef(SpanToken):
    pattern = re.compile(r"#(\d+)")

    def __init__(self, match):
        self.number = int(match.group(1))


class IssueRenderer(HtmlRenderer):
    def __init__(self):
        super().__init__(IssueRef)

    def render_issue_ref(self, token):
        return f'<a href="/issues/{token.number}">#{token.number}</a>'


def headings(doc):
    for child in doc.children:
        if isinstance(child, Heading):
            yield child.level, child.children[0].content


if __name__ == "__main__":
    print(mistletoe.markdown("**bold** & [link](http://x.org)"))
    with IssueRenderer() as renderer:
        doc = Document(README)
        print(renderer.render(doc))
        for level, title in headings(doc):
            print("  " * level + title)
        lists = [c for c in doc.children if isinstance(c, List)]
        fences = [c for c in doc.children if isinstance(c, CodeFence)]
        print(len(lists), fences[0].language)
    with ASTRenderer() as renderer:
        print(len(renderer.render(Document("a *b*\n")).splitlines()) > 5)
