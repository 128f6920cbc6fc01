"""A table of contents and a link list out of markdown, by two libraries."""
from dataclasses import dataclass
import textwrap

import mistune
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mistune.plugins.table import table
from mistune.renderers.markdown import MarkdownRenderer

SOURCE = textwrap.dedent("""\
    # Guide

    Some *text* with a [link](https://example.org "Home") and `code`.

    ## Install
    1. get it
    2. run ~~setup~~ install

    | a | b |
    |---|--:|
    | 1 | 2 |

    ## Use
    > quoted "words" -- here

    ```python
    print(1)
    ```
    """)


@dataclass
class Heading:
    level: int
    text: str


def headings(text):
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text))
    for node in tree.walk():
        if node.type == "heading":
            yield Heading(int(node.tag[1]), "".join(c.content for c in node.children[0].children))


def render_wrap(self, tokens, idx, options, env):
    tokens[idx].attrSet("target", "_blank")
    env.setdefault("links", []).append(tokens[idx].attrGet("href"))
    return self.renderToken(tokens, idx, options, env)


class ShoutRenderer(mistune.HTMLRenderer):
    def emphasis(self, text):
        return f"<em>{text.upper()}</em>"

    def block_code(self, code, info=None):
        return f"<pre data-lang={info!r}>{mistune.escape(code)}</pre>\n"


def main():
    for h in headings(SOURCE):
        print("  " * (h.level - 1) + "- " + h.text)
    md = MarkdownIt("js-default", {"typographer": True}).enable(["replacements", "smartquotes"])
    md.add_render_rule("link_open", render_wrap)
    env = {}
    print(md.render(SOURCE, env))
    print(env["links"])
    print(mistune.create_markdown(renderer=ShoutRenderer(), plugins=["strikethrough", table])(SOURCE))
    ast = mistune.create_markdown(renderer=None)
    print([t["type"] for t in ast(SOURCE) if t["type"] != "blank_line"])
    print(mistune.create_markdown(renderer=MarkdownRenderer())("# x\n* one\n* two\n"))


if __name__ == "__main__":
    main()
