"""Builds a small documentation site from Markdown with several extensions and reports its structure."""
import argparse
import re
import tempfile
from pathlib import Path

import markdown
from inscriptis import get_text
from inscriptis.model.config import ParserConfig
from py_markdown_table.markdown_table import markdown_table
from slackify_markdown import slackify_markdown
from snakemd import Document
from strip_markdown import strip_markdown

INCLUDE = "Shared *footer* text."
PAGE = """# Tools

NOTE: Keep them dry.

- saw
    1. sharp
    2. **very** sharp
- [hammer](https://shed.test/h)

{! footer.md !}
"""


def write_readme():
    doc = Document()
    doc.add_heading("Shed")
    doc.add_paragraph("All tools of the shed.").insert_link("shed", "https://shed.test")
    doc.add_unordered_list(["saw", "hammer"])
    doc.add_table(["name", "price"], [["saw", "20"], ["hammer", "12"]])
    return str(doc)


def convert(folder):
    (folder / "footer.md").write_text(INCLUDE)
    engine = markdown.Markdown(
        extensions=["callouts", "mdx_truly_sane_lists", "mdx_include", "toc"],
        extension_configs={"mdx_include": {"base_path": str(folder)}, "mdx_truly_sane_lists": {"nested_indent": 4}},
    )
    html = engine.convert(PAGE)
    return html, engine.toc_tokens


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--links", action="store_true")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        html, toc = convert(Path(name))
    print(html)
    print([(token["level"], token["id"]) for token in toc])
    text = get_text(html, ParserConfig(display_links=options.links))
    print(re.sub(r"\n+", "\n", text))
    print(slackify_markdown("**bold** and [a](https://b.test)"))
    print(strip_markdown("# Title\n\nsome **bold** text"))
    rows = [{"tool": "saw", "price": 20}, {"tool": "hammer", "price": 12}]
    print(markdown_table(rows).set_params(row_sep="markdown", quote=False).get_markdown())
    print(write_readme())


if __name__ == "__main__":
    main(["--links"])
