"""Pulls tables, text and rich-text content out of HTML, and renders editor state back."""
import html_to_json
import jxmlease
import xmltojson
from boilerpy3 import extractors
from draftjs_exporter.constants import BLOCK_TYPES, ENTITY_TYPES
from draftjs_exporter.defaults import BLOCK_MAP, STYLE_MAP
from draftjs_exporter.dom import DOM
from draftjs_exporter.html import HTML
from prosemirror.model import DOMSerializer, Node
from prosemirror.schema.basic import schema

ARTICLE = "<html><head><title>Saws</title></head><body><div class='nav'><a href='/'>home</a></div><p>%s</p><p>%s</p></body></html>" % (
    "A saw is a tool consisting of a tough blade, wire, or chain with a hard toothed edge used to cut through material. " * 2,
    "The cut is made by placing the toothed edge against the material and moving it forcefully forth and less forcefully back. " * 2,
)


def link(props):
    return DOM.create_element("a", {"href": props["url"]}, props["children"])


def draft():
    config = {
        "entity_decorators": {ENTITY_TYPES.LINK: link},
        "block_map": dict(BLOCK_MAP, **{BLOCK_TYPES.HEADER_TWO: {"element": "h2", "props": {"class": "big"}}}),
        "style_map": STYLE_MAP,
        "engine": DOM.STRING,
    }
    content = {
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "/saw"}}},
        "blocks": [
            {"key": "a", "text": "Tools", "type": "header-two", "depth": 0, "inlineStyleRanges": [], "entityRanges": []},
            {"key": "b", "text": "a saw", "type": "unstyled", "depth": 0,
             "inlineStyleRanges": [{"offset": 0, "length": 1, "style": "BOLD"}], "entityRanges": [{"offset": 2, "length": 3, "key": 0}]},
        ],
    }
    return HTML(config).render(content)


def prose():
    doc = Node.from_json(schema, {"type": "doc", "content": [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Hi"}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "there", "marks": [{"type": "strong"}]}]},
    ]})
    return str(DOMSerializer.from_schema(schema).serialize_fragment(doc.content)), doc.text_content


def tables():
    page = "<table><tr><th>name</th><th>price</th></tr><tr><td>saw</td><td>20</td></tr></table>"
    return html_to_json.convert_tables(page), html_to_json.convert("<p class='x'>hi</p>")


if __name__ == "__main__":
    extractor = extractors.ArticleExtractor()
    doc = extractor.get_doc(ARTICLE)
    print(doc.title, len(doc.content))
    print(draft())
    print(*prose())
    print(*tables())
    root = jxmlease.parse("<shed><tool id='1'>saw</tool><tool id='2'>axe</tool></shed>")
    print([(tool.get_xml_attr("id"), str(tool)) for tool in root["shed"]["tool"]])
    print(xmltojson.parse("<a><b>1</b><b>2</b></a>"))
