"""Ranking, keyword extraction, RTF and wiki text."""
import sys
from collections import namedtuple

import mwparserfromhell
import wordninja
from flashtext import KeywordProcessor
from rank_bm25 import BM25Okapi, BM25Plus
from striprtf.striprtf import rtf_to_text
from titlecase import titlecase

Document = namedtuple("Document", "name text")
CORPUS = [
    Document("a", "lazy imports make start up quick"),
    Document("b", "eager imports load every module at start"),
    Document("c", "the quick brown fox is not a module"),
]
WIKI = "{{Infobox|name=Python|year=1991}} '''Python''' is a [[language|programming language]]. == History == [http://x.example link]"


class Index:
    def __init__(self, documents):
        self.documents = documents
        words = [d.text.split() for d in documents]
        self.models = {"okapi": BM25Okapi(words), "plus": BM25Plus(words)}

    def search(self, query, model="okapi", n=2):
        return [d.name for d in self.models[model].get_top_n(query.split(), self.documents, n=n)]


def wiki(text):
    code = mwparserfromhell.parse(text)
    for template in code.filter_templates():
        yield str(template.name), str(template.get("year").value)
    yield [str(link.title) for link in code.filter_wikilinks()]
    yield code.strip_code()


def main():
    index = Index(CORPUS)
    print(index.search("module start"), index.search("quick", model="plus"))
    keywords = KeywordProcessor()
    keywords.add_keywords_from_dict({"java": ["java_2e", "java programing"], "python": ["snake"]})
    print(keywords.extract_keywords("I know java_2e and the snake"), keywords.replace_keywords("a snake"))
    print(rtf_to_text(r"{\rtf1\ansi\b Hello\b0 , world\par}").strip())
    print(wordninja.split("lazyimportsrock"), titlecase("a tale of two modules"))
    for item in wiki(WIKI):
        print(item)


sys.exit(main())
